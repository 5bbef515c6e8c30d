import { isInTime, isProven, isSigningOut } from './proof.js'
import { relationNow } from './session-relation.js'
import type { Moment, Page, State, View } from './states.js'

export const isMove = (view: View): view is 'leave' | 'reload' => view === 'leave' || view === 'reload'

/** The state that the site gets for a view. A view that neither waits nor moves shows a notice. */
export function stateOf(view: View): State {
  if (view === 'open' || view === 'covered') return view
  return isMove(view) ? 'leaving' : 'blocked'
}

/** The gate: nothing else opens a page that was covered. */
function mayOpen(page: Page, moment: Moment): boolean {
  return page.doubtedAt === 0 || (relationNow(page, moment) === 'own' && isProven(page, moment))
}

/** Of a page that may open, as far as the session goes. Where the roles are not known yet, a session check tells. */
function viewByRole({ isDenied, marker }: Moment): View {
  const answer = isDenied?.(marker)
  return answer ? 'denied' : answer === null ? 'covered' : 'open'
}

/**
 * Only a page that the server sent a moment ago can be in a redirect loop. A person who presses Back repeatedly is not
 * in one.
 */
export const mayLoop = ({ membership, hasSource, isRestored, isOrphan }: Page): boolean =>
  (membership.kind !== 'foreign' || hasSource) && !isRestored && !isOrphan

/**
 * Where a page goes that wanted to leave or reload, and came back or is still there. A sign-out that only a worker saw
 * ends nothing.
 */
function viewAfterMove(page: Page, moment: Moment): View {
  const relation = relationNow(page, moment)
  const isEnding = relation === 'ending' && moment.marker.intent?.by !== 'worker'
  const isSentAway = page.answer !== null && (relation === 'own' || relation === 'unclaimed')
  return isEnding || isSentAway || relation === 'ended' || relation === 'unconfirmed' ? 'leave' : 'reload'
}

/** THE decision, before redirect loops and moves that do not happen are considered. */
function wantedView(page: Page, moment: Moment): View {
  const relation = relationNow(page, moment)
  if (page.membership.kind === 'public') return 'open'
  if (isMove(page.view) || page.view === 'stuck') return viewAfterMove(page, moment)
  // A page that was left stays covered and does not interfere. A page must not leave before its own sign-out is
  // answered.
  if (page.isFrozen || isSigningOut(page, moment)) return page.isEmptied ? page.view : 'covered'
  if (relation === 'ended') return 'leave'
  // Nobody reads a notice in a background tab. And when such a tab comes to the front, Chromium shows its last picture
  // for a frame, unless another document took its place meanwhile (docs/platform-facts.md#last-picture).
  if (relation === 'unconfirmed') return moment.visible || page.isEmptied ? 'unconfirmed' : 'leave'
  // A document from the HTTP cache may belong to the running epoch: the browser says so later.
  if (relation === 'other') return page.hasSource ? 'reload' : 'covered'
  if (relation === 'unclaimed' && page.answer === 'signed-out') return 'leave'
  if ((page.isOrphan || page.isEmptied) && relation !== 'ending') return 'reload'
  if (isInTime(moment) && mayOpen(page, moment)) return viewByRole(moment)
  if (page.answer !== 'unknown') return 'covered'
  return page.isRestored && relation === 'own' && moment.policy.onUnknown === 'leave' ? 'leave' : 'no-answer'
}

/**
 * What this page should look like, given its facts and the marker. It works with levels, not events: a second call
 * changes nothing. It never loops and never leaves a blank page: a redirect loop, or a move that does not happen,
 * becomes a notice.
 */
export function viewOf(page: Page, moment: Moment): View {
  const view = wantedView(page, moment)
  if (!isMove(view)) return view
  if (page.failedMoves > 1) return 'stuck'
  return mayLoop(page) && moment.isLooping() ? 'loop' : view
}
