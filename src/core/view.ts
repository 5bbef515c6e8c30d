import { isProven, isSigningOut } from './proof.js'
import { relationNow } from './session-relation.js'
import type { Moment, Page, State, View } from './states.js'

export const isMove = (view: View): view is 'leave' | 'reload' => view === 'leave' || view === 'reload'

/** What the site is told of a view: what neither waits nor goes shows a notice. */
export function stateOf(view: View): State {
  if (view === 'open' || view === 'covered') return view
  return isMove(view) ? 'leaving' : 'blocked'
}

/** The gate: nothing else shows a page that was covered. */
function mayOpen(page: Page, moment: Moment): boolean {
  return page.doubtedAt === 0 || (relationNow(page, moment) === 'own' && isProven(page, moment))
}

/** Only a page that the server sent a moment ago takes part in a loop: who presses Back again and again does not. */
export const mayLoop = ({ membership, hasSource, isRestored, isOrphan }: Page): boolean =>
  (membership.kind !== 'foreign' || hasSource) && !isRestored && !isOrphan

/** Where a page goes that comes back, or is still there, after it wanted to go. What only a worker saw ends nothing. */
function wayOut(page: Page, moment: Moment): View {
  const relation = relationNow(page, moment)
  const isEnding = relation === 'ending' && moment.marker.intent?.by !== 'worker'
  const isSent = page.answer !== null && (relation === 'own' || relation === 'unclaimed')
  return isEnding || isSent || relation === 'ended' || relation === 'unconfirmed' ? 'leave' : 'reload'
}

/** THE decision, but for moves that lead nowhere. */
function wantedView(page: Page, moment: Moment): View {
  const relation = relationNow(page, moment)
  if (page.membership.kind === 'public') return 'open'
  if (isMove(page.view) || page.view === 'stuck') return wayOut(page, moment)
  // Where a person goes elsewhere it does not interfere; and to go has to wait until its own sign-out settled.
  if (page.isFrozen || isSigningOut(page, moment)) return page.isEmptied ? page.view : 'covered'
  if (relation === 'ended') return 'leave'
  // Nobody reads a notice in a background tab, and Chromium shows a tab's last picture for a frame when it comes to the
  // front, unless another document took its place meanwhile (docs/platform-facts.md#last-picture).
  if (relation === 'unconfirmed') return moment.visible || page.isEmptied ? 'unconfirmed' : 'leave'
  // Out of the HTTP cache it may be of the session that runs: the browser tells later.
  if (relation === 'other') return page.hasSource ? 'reload' : 'covered'
  if (relation === 'unclaimed' && page.answer === 'signed-out') return 'leave'
  if ((page.isOrphan || page.isEmptied) && relation !== 'ending') return 'reload'
  if (mayOpen(page, moment)) return 'open'
  if (page.answer !== 'unknown') return 'covered'
  return page.isRestored && relation === 'own' && moment.policy.onUnknown === 'leave' ? 'leave' : 'no-answer'
}

/**
 * What this page should look like, by what is known of it and by the marker. Levels, no events: to ask twice changes
 * nothing. Never a loop, and never a blank page: a move that goes round in circles, or does not happen, becomes a notice.
 */
export function viewOf(page: Page, moment: Moment): View {
  const view = wantedView(page, moment)
  if (!isMove(view)) return view
  if (page.failedMoves > 1) return 'stuck'
  return mayLoop(page) && moment.isLooping() ? 'loop' : view
}
