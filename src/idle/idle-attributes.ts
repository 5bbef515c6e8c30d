import { attempt } from '../browser/attempt.js'
import type { IdleOptions } from './idle-options.js'

/** How the text of an attribute becomes an option. The others stay text. */
const READ: Readonly<Record<string, (text: string) => unknown>> = {
  events: text => text.match(/\S+/g),
  dialog: text => (text === '' || text === 'true' ? true : text !== 'false' && text),
  // What is no JSON stays text, which is no valid value.
  texts: text => attempt(() => JSON.parse(text)) ?? text,
}

/** Reads the options of the idle limit from the `data-idle-*` attributes of the script tag. */
export function idleOptionsFrom(attributes: DOMStringMap): IdleOptions {
  const options: Record<string, unknown> = {}
  for (const [attribute, text = ''] of Object.entries(attributes)) {
    const [, first = '', rest = ''] = /^idle([A-Z])(.*)/.exec(attribute) ?? []
    const name = first.toLowerCase() + rest
    if (name) options[name] = Object.hasOwn(READ, name) ? READ[name]?.(text) : text
  }
  return options
}
