import type { Marker } from './marker.js'
import type { Page, View } from './states.js'
import { isMove, stateOf } from './view.js'

/** One effect. This file decides which ones, and in what sequence; `docs/design-notes.md` says what each does. */
export type Order =
  /** Abort every request of the guard that is in flight. */
  | 'abort'
  /** Write the marker. */
  | 'mark'
  /** Send a sign-out under way, or an end, to the other tabs. */
  | 'broadcast'
  /** Hide everything at once. */
  | 'cover'
  /** Stop the parser, before the body exists. */
  | 'stop-parsing'
  | 'empty'
  /** Say why nothing is shown. */
  | 'notice'
  | 'leave'
  | 'reload'
  /** Show everything again. */
  | 'reveal'
  /** Send the sign-out request again, if the site gave a way. */
  | 'repeat-sign-out'
  /** Dispatch `rechecked` some ms later, because the read before may have been out of date. */
  | 'recheck'
  /** Start a session check, if the tab is visible and none is under way. */
  | 'ask'
  /** Start a session check now, visible or not. */
  | 'ask-anyway'
  /** Dispatch `retry` after a pause. */
  | 'ask-later'
  /** Dispatch `deadline` when the time for the sign-out is over. */
  | 'await-deadline'

/** A session check: none, one when somebody looks at the tab, one in a background tab too, or one after a pause. */
export type Ask = 'no' | 'ask' | 'ask-anyway' | 'ask-later'

/** Orders that are given once, because of this very signal: neither facts nor marker call for them. */
export type Once = 'repeat-sign-out' | 'recheck'

/**
 * What is known after a signal. Without `ask` the view decides: a page that waits for a verdict starts a session check.
 */
export interface Known {
  readonly page: Page
  readonly marker: Marker
  readonly ask?: Ask | undefined
  readonly once?: Once
}

/** What a signal changes in that; what is not named stays as it was. */
export type Learned = Partial<Known>

/** The state before. `view` is null if nobody can know what is on the screen: at a restore, and at the first script. */
export interface Found {
  readonly page: Page | null
  readonly view: View | null
  readonly marker: Marker
}

/** The state to reach. */
export interface Wanted {
  readonly page: Page
  readonly marker: Marker
  readonly ask: Ask
  readonly once: readonly Once[]
}

const isBroadcast = ({ end, intent }: Marker, after: Marker) =>
  after.end?.at !== end?.at || (after.intent !== null && after.intent.by !== 'worker' && after.intent.at !== intent?.at)

/** The effects that lead from the state before to the state to reach, always in the same sequence. */
export function reconcile(found: Found, { page, marker, ask, once }: Wanted): readonly Order[] {
  const { view, deadline } = page
  const before = found.page
  const isNew = found.view !== view
  const isHidden = view !== 'open'
  const isMoving = isMove(view) && (isNew || page.failedMoves !== before?.failedMoves)
  const orders: readonly (Order | 0 | false | null)[] = [
    before && page.aborts !== before.aborts && 'abort',
    marker !== found.marker && 'mark',
    isBroadcast(found.marker, marker) && 'broadcast',
    isHidden && isNew && 'cover',
    !before && (view === 'leave' || view === 'unconfirmed') && 'stop-parsing',
    page.isEmptied && !before?.isEmptied && 'empty',
    isNew && stateOf(view) === 'blocked' && 'notice',
    isMoving && view,
    before && !isHidden && isNew && 'reveal',
    ...once,
    ask !== 'no' && ask,
    deadline && deadline !== before?.deadline && 'await-deadline',
  ]
  return orders.filter(Boolean) as readonly Order[]
}
