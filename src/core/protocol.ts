/** The version of this package, which page and worker send to each other; a test compares it with package.json. */
export const VERSION = '0.1.0'

/**
 * Every message there is. Whoever receives one reads the marker: a message is at most a hint, and what does not parse
 * is ignored.
 *
 * `ending`, `ended`: the only messages on the BroadcastChannel. A message there evicts the frozen pages of Chromium and
 * Firefox (docs/platform-facts.md#frozen-pages), which is wanted only at a sign-out. `ended` also goes to the worker,
 * which then purges.
 * `hello`: a page sends it to the worker, which answers `here` on the port that came with it. The worker sends it to a
 * page, which answers anything if it has a guard.
 * `hint`: the worker sends it to a visible page if a protected request was refused. The worker also sends `ending`, to
 * one page after the other, when it knows more of a sign-out that only it saw.
 */
export interface PlainMessage {
  readonly v: 1
  readonly type: 'ending' | 'ended' | 'hello' | 'hint'
}

/** What a worker says about itself: a page works with it only if all of this fits the page. */
export interface Here {
  readonly v: 1
  readonly type: 'here'
  readonly version: string
  readonly name: string
  readonly protect: readonly string[]
  /** Its options are in the site's own worker, not in its address. */
  readonly isAttached: boolean
}

const PLAIN: readonly unknown[] = ['ending', 'ended', 'hello', 'hint']

type Fields = Readonly<Record<string, unknown>>

/** The fields of a value; a value that is no object has none. */
const fieldsOf = (data: unknown): Fields => Object(data)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** The message in `data` if it is nothing but a type, else `null`. Fields that it does not have are dropped. */
export function parsePlainMessage(data: unknown): PlainMessage | null {
  const { v, type } = fieldsOf(data)
  return v === 1 && PLAIN.includes(type) ? ({ v, type } as PlainMessage) : null
}

/** The answer to `hello` in `data`, or `null` for anything else. */
export function parseHere(data: unknown): Here | null {
  const { v, type, version, name, protect, isAttached } = fieldsOf(data)
  if (v !== 1 || type !== 'here' || typeof version !== 'string' || typeof name !== 'string') return null
  return isTexts(protect) && typeof isAttached === 'boolean' ? { v, type, version, name, protect, isAttached } : null
}
