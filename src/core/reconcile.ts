import type { Marker } from './marker.js'
import type { Page, View } from './states.js'
import { isMove, stateOf } from './view.js'

/** One effect. Which, and in what order, is decided here; `docs/design-notes.md` says what each does. */
export type Order =
  /** Abort every request of the guard that is in flight. */
  | 'abort'
  /** Write the marker. */
  | 'mark'
  /** Tell the other tabs of a sign-out under way, or of an end. */
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
  /** Give everything back. */
  | 'reveal'
  /** Send the sign-out request again, if the site gave a way. */
  | 'repeat-sign-out'
  /** Raise `rechecked` after a possibly stale read. */
  | 'recheck'
  /** Ask the server, if the tab is visible and no answer is on its way. */
  | 'ask'
  /** Ask now, visible or not. */
  | 'ask-anyway'
  /** Raise `retry` after a pause. */
  | 'ask-later'
  /** Raise `deadline` when the sign-out had its time. */
  | 'await-deadline'

/** A question: none, when somebody looks at the tab, in a background tab too, or after a pause. */
export type Ask = 'no' | 'ask' | 'ask-anyway' | 'ask-later'

/** What is done once, because of this very signal: no level tells of it. */
export type Once = 'repeat-sign-out' | 'recheck'

/** What is known after a signal. Without `ask` the level decides: a page that waits for a verdict asks for it. */
export interface Known {
  readonly page: Page
  readonly marker: Marker
  readonly ask?: Ask | undefined
  readonly once?: Once
}

/** What a signal teaches; what is not named stays as it was. */
export type Learned = Partial<Known>

/** What is there. `view` is null where nobody can know what is on the screen: at a restore, at the first script. */
export interface Found {
  readonly page: Page | null
  readonly view: View | null
  readonly marker: Marker
}

/** What shall be there. */
export interface Wanted {
  readonly page: Page
  readonly marker: Marker
  readonly ask: Ask
  readonly once: readonly Once[]
}

const isBroadcast = ({ end, intent }: Marker, after: Marker) =>
  after.end?.at !== end?.at || (after.intent !== null && !after.intent.by && after.intent.at !== intent?.at)

/** The effects that lead from what is there to what shall be there, in their one order. */
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
