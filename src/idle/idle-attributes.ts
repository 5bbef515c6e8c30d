import { refuse } from '../core/errors.js'
import type { IdleOptions } from './idle-options.js'

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('LG104', 'idle.texts', text)
  }
}

/** How the text of an attribute becomes an option. The others stay text. */
const READ: Readonly<Record<string, (text: string) => unknown>> = {
  events: text => text.split(/\s+/).filter(Boolean),
  dialog: text => (text === '' || text === 'true' ? true : text === 'false' ? false : text),
  texts: json,
}

/** `data-idle-prompt-before` is the option `promptBefore`. */
const nameOf = (attribute: string) => attribute.slice(4).replace(/^./, first => first.toLowerCase())

/** Reads the options of the idle limit from the `data-idle-*` attributes of the script tag. Throws LG104. */
export function idleOptionsFrom(attributes: DOMStringMap): IdleOptions {
  const ours = Object.entries(attributes).filter(([name]) => /^idle[A-Z]/.test(name))
  const read = (name: string, text: string) => (Object.hasOwn(READ, name) ? READ[name]?.(text) : text)
  return Object.fromEntries(ours.map(([name, text = '']) => [nameOf(name), read(nameOf(name), text)]))
}
