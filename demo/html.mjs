const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/** @param {unknown} value @returns {string} */
function render(value) {
  if (Array.isArray(value)) return value.map(render).join('')
  if (value instanceof Markup) return value.text
  return String(value ?? '').replace(/[&<>"']/g, character => entities[character])
}

/**
 * Escapes every value in the template, except what this same function returned.
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values
 */
export function html(strings, ...values) {
  return new Markup(String.raw({ raw: strings }, ...values.map(render)))
}
