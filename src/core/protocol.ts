/**
 * Every message there is. Whoever receives one reads the marker: a message is at most a hint, and what does not parse is
 * ignored.
 *
 * `ending`, `ended`: on the BroadcastChannel, and nothing else there, because a message evicts the frozen pages of
 * Chromium and Firefox (platform-facts 2), which is wanted only then. `ended` goes to the worker, too: it purges.
 * `hello`: a page to the worker, which answers `here` on the port that came with it.
 * `hint`: the worker to a visible page: a protected request was refused.
 */
export type Message =
  | { readonly v: 1; readonly type: 'ending' | 'ended' | 'hello' | 'hint' }
  | {
      readonly v: 1
      readonly type: 'here'
      readonly version: string
      readonly protect: readonly string[]
      /** Its options stand in the site's own worker, not in its address. */
      readonly isAttached: boolean
    }

const PLAIN: readonly unknown[] = ['ending', 'ended', 'hello', 'hint']

type Fields = Readonly<Record<string, unknown>>

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

function parseHere({ version, protect, isAttached }: Fields): Message | null {
  if (typeof version !== 'string' || !isTexts(protect) || typeof isAttached !== 'boolean') return null
  return { v: 1, type: 'here', version, protect, isAttached }
}

/** The message in `data`, or `null` for anything else; what it says beyond its fields is dropped. */
export function parseMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null
  const { v, type, ...fields } = data as Fields
  if (v !== 1) return null
  if (type === 'here') return parseHere(fields)
  return PLAIN.includes(type) ? ({ v, type } as Message) : null
}
