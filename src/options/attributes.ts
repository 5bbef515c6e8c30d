import { refuse } from '../core/errors.js'

const words = (text: string) => text.split(/\s+/).filter(Boolean)
const asBoolean = (text: string) => (text === '' || text === 'true' ? true : text === 'false' ? false : text)

const orFalse = (text: string) => (text === 'false' ? false : text)

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('LG104', name, text)
  }
}

/** Pages and roles as JSON, or as text like `/admin/*: admin; /lab/*: engineer, admin`. */
function rolesFrom(text: string, name: string): unknown {
  if (text.startsWith('[')) return json(text, name)
  return text
    .split(';')
    .filter(entry => entry.trim())
    .map(entry => {
      const [, match = '', roles = ''] = /^(.*):([^:]*)$/s.exec(entry) ?? []
      return { match: words(match), roles: roles.split(',').map(role => role.trim()) }
    })
}

/** How the text of an attribute becomes an option. The options that are not listed here stay text. */
const READ: Readonly<Record<string, (text: string, name: string) => unknown>> = {
  protect: (text, name) => (text.startsWith('[') ? json(text, name) : words(text)),
  protectAssets: words,
  logoutUrl: words,
  signInOrigins: words,
  signedOutStatus: text => words(text).map(Number),
  coverOnLeave: asBoolean,
  passive: asBoolean,
  debug: asBoolean,
  returnTo: orFalse,
  workerUrl: orFalse,
  clear: json,
  signOut: json,
  roles: rolesFrom,
}

/**
 * Reads the options from the `data-*` attributes of the script tag. Throws LG104 for wrong JSON; `settingsFrom`
 * validates everything else.
 */
export function optionsFrom(dataset: DOMStringMap): Record<string, unknown> {
  const read = (name: string, text: string) => (Object.hasOwn(READ, name) ? (READ[name]?.(text, name) ?? text) : text)
  return Object.fromEntries(Object.entries(dataset).map(([name, text = '']) => [name, read(name, text)]))
}
