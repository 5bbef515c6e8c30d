import type { Marker } from './marker.js'
import { tagOf } from './tags.js'

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
 * The one rule by which a protected document that the server sent is open from its first script on: it is of the epoch that
 * runs, as far as anybody can see, and nothing ended since it was asked for. The head covers everything else until the
 * rest decides. It asks before the records are checked, so whatever compares with nothing is no.
 */
export function opensAtStart({ running, end, intent }: Marker, requestedAt: number, key: string | null): boolean {
  if (!running || intent || (end && !(end.n < running.epoch.n && end.at <= requestedAt))) return false
  const [ofKey] = (running.tag ?? '').split(' ')
  return running.epoch.n > 0 && (key === null || !ofKey || ofKey === tagOf(key, running.epoch.nonce))
}
