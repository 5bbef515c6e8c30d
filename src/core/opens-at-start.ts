import { birthOf } from './birth.js'
import { standingOf } from './marker.js'
import type { SessionAtStart } from './states.js'

/**
 * Where the document may have come from. `network`: certainly from the server. `uncertain`: so it seems, and the browser
 * tells later. `history-load` (a reopened, duplicated or session-restored tab too): maybe from the HTTP cache. `cached`:
 * certainly, and it was not loaded in this epoch. `public`: shows nothing protected. `login`: the login page or the
 * sign-out URL, whose visit is a hint that a session ended.
 */
export type Source = 'network' | 'uncertain' | 'history-load' | 'cached' | 'prerendered' | 'public' | 'login'

/** What the first script of a protected document can know of it. */
export interface Arrival {
  readonly source: Source
  /** Whether this browser loaded the document's address from the network in the epoch that runs. */
  readonly isSeen: boolean
  /** When the document was asked for, in ms since 1970. */
  readonly requestedAt: number
}

/**
 * The one rule by which a protected document is open from its first script on: it belongs to the epoch that runs, as far as
 * anybody can see. The head covers everything else until the rest decides.
 */
export function opensAtStart({ source, isSeen, requestedAt }: Arrival, session: SessionAtStart): boolean {
  const isFromServer = source === 'network' || source === 'uncertain' || (source === 'cached' && isSeen)
  return isFromServer && standingOf(session.marker) === 'running' && birthOf(session, requestedAt).kind === 'epoch'
}
