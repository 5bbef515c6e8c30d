/** Of this package, as page and worker tell it to each other; a test holds it to package.json. */
export const VERSION = '0.1.0'

/**
 * Every message there is. Whoever receives one reads the marker: a message is at most a hint, and what does not parse is
 * ignored.
 *
 * `ending`, `ended`: on the BroadcastChannel, and nothing else there, because a message evicts the frozen pages of
 * Chromium and Firefox (docs/platform-facts.md#frozen-pages), which is wanted only then. `ended` goes to the worker,
 * too: it purges.
 * `hello`: a page to the worker, which answers `here` on the port that came with it; and the worker to a page, which
 * answers anything if a guard is there.
 * `hint`: the worker to a visible page: a protected request was refused. `ending` comes from it, too, to one page after
 * the other: it knows more of a sign-out that it alone saw.
 */
export interface PlainMessage {
  readonly v: 1
  readonly type: 'ending' | 'ended' | 'hello' | 'hint'
}

/** What a worker says of itself: a page works with it only if all of this is its own. */
export interface Here {
  readonly v: 1
  readonly type: 'here'
  readonly version: string
  readonly name: string
  readonly protect: readonly string[]
  /** Its options stand in the site's own worker, not in its address. */
  readonly isAttached: boolean
}

export type Message = PlainMessage | Here

const SIGNALS: readonly unknown[] = ['ending', 'ended', 'hello', 'hint']

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? (data as Fields) : {})

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** The message in `data` that says nothing but its type, which is all that a worker is ever told; else `null`. */
export function parseSignal(data: unknown): PlainMessage | null {
  const { v, type } = fieldsOf(data)
  return v === 1 && SIGNALS.includes(type) ? ({ v, type } as PlainMessage) : null
}

function parseHere(data: unknown): Here | null {
  const { v, type, version, name, protect, isAttached } = fieldsOf(data)
  if (v !== 1 || type !== 'here' || typeof version !== 'string' || typeof name !== 'string') return null
  return isTexts(protect) && typeof isAttached === 'boolean' ? { v, type, version, name, protect, isAttached } : null
}

/** The message in `data`, or `null` for anything else; what it says beyond its fields is dropped. */
export const parseMessage = (data: unknown): Message | null => parseSignal(data) ?? parseHere(data)
