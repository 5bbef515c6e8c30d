import type { Ask, Once } from './known.js'
import type { Marker } from './marker.js'
import type { Order } from './order.js'
import type { Page, View } from './states.js'
import { isMove, stateOf } from './view.js'

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

const isTold = ({ end, intent }: Marker, after: Marker) =>
  after.end?.at !== end?.at || (after.intent !== null && !after.intent.by && after.intent.at !== intent?.at)

/** The effects that lead from what is there to what shall be there, in their one order. */
export function reconcile(found: Found, { page, marker, ask, once }: Wanted): readonly Order[] {
  const { view, deadline } = page
  const before = found.page
  const isNew = found.view !== view
  const isHidden = view !== 'open'
  const isMoving = isMove(view) && (isNew || page.tries !== before?.tries)
  const orders: readonly (Order | 0 | false | null)[] = [
    before && page.calledOff !== before.calledOff && 'abort',
    marker !== found.marker && 'mark',
    isTold(found.marker, marker) && 'tell',
    isHidden && isNew && 'cover',
    !before && (view === 'leave' || view === 'unconfirmed') && 'stop-parsing',
    page.emptied && !before?.emptied && 'empty',
    isNew && stateOf(view) === 'blocked' && 'notice',
    isMoving && view,
    before && !isHidden && isNew && 'reveal',
    ...once,
    ask !== 'no' && ask,
    deadline && deadline !== before?.deadline && 'await-deadline',
  ]
  return orders.filter(Boolean) as readonly Order[]
}
