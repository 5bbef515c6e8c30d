import type { Decision, Source } from './a-core.js'
import type { Reader } from './a-storage.js'
import type { Decided } from './the-core.js'

/** One session, as the server sees it. */
export interface ServerSession {
  readonly id: number
  readonly user: string
}

export interface Ping {
  readonly askedAt: number
  /** Who was signed in when the server was asked. */
  readonly session: ServerSession | null
  /** Asked while a sign-out request was on its way that the marker did not know of. */
  readonly isRace: boolean
}

/** A document, and what its browser does for it: one ping at a time, one sign-out request, timers. */
export interface Tab<D extends Decision = Decided> extends Reader {
  page: D['page']
  readonly source: Source
  /** For whom the server made the document. */
  readonly content: ServerSession | null
  readonly isCached: boolean
  /** The session changed while it was on its way. */
  readonly isOvertaken: boolean
  /** The site has two pages, so that one of them is in the HTTP cache while the other is not. */
  readonly address: number
  readonly requestedAt: number
  visible: boolean
  frozen: boolean
  isLoaded: boolean
  ping: Ping | null
  signOut: { readonly at: number; hasArrived: boolean } | null
  deadline: number
  recheck: boolean
  /** A pause before the next ping is under way. */
  retry: boolean
  /** The last move, and when. */
  move: { readonly to: 'leave' | 'reload'; readonly at: number } | null
  /** The notice that is shown. */
  notice: string | null
  /** Whether the cover hides the document. */
  isHidden: boolean
  isEmptied: boolean
  isParserStopped: boolean
  /** The moment of the last restore, until the page is open again. */
  restoredAt: number | null
  /** Whether it received a signal while the marker knew the end of its epoch. */
  hasSeenEnd: boolean
  /** It was hidden or frozen, or a ping got no answer, before its first verdict: anybody may have signed in since. */
  hasWaited: boolean
}

type Effects =
  | ('ping' | 'signOut' | 'deadline' | 'recheck' | 'retry' | 'move' | 'notice')
  | ('isHidden' | 'isEmptied' | 'isParserStopped' | 'restoredAt' | 'hasSeenEnd' | 'frozen' | 'isLoaded')

/** A document for which nothing was done yet. */
export const untouched = (): Pick<Tab<Decision>, Effects> => ({
  ...{ ping: null, signOut: null, deadline: 0, recheck: false, retry: false, move: null },
  ...{ notice: null, isHidden: false, isEmptied: false, isParserStopped: false },
  ...{ restoredAt: null, hasSeenEnd: false, frozen: false, isLoaded: false },
})
