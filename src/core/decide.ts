import { learn } from './learn.js'
import { isOverdue, learnLimit } from './limits.js'
import { isOver, type Marker, standingOf } from './marker.js'
import { inDoubt, isSigningOut } from './proof.js'
import { type Ask, type Found, type Known, type Once, type Order, reconcile } from './reconcile.js'
import { FOREIGN, isOutdated, memberOf, relationNow, relationOf } from './session-relation.js'
import type { Signal } from './signals.js'
import type { Context, Moment, Page, Policy, View } from './states.js'
import { isMove, stateOf, viewOf } from './view.js'

/**
 * The result of one signal: the facts and the marker as they are now, and the orders, in the sequence to carry them
 * out.
 */
export interface Decision {
  readonly page: Page
  readonly marker: Marker
  readonly orders: readonly Order[]
}

/**
 * An unclaimed document is of another session if it came while there was another session key. A `validFrom` in the
 * future says nothing, because the clock was set back since.
 */
function withCorrections(page: Page, moment: Moment): Page {
  const { membership, validFrom } = page
  const { now } = moment
  const isForeign = membership.kind === 'unclaimed' && isOutdated(page, moment)
  return {
    ...page,
    ...(isForeign && { membership: FOREIGN, hasSource: true }),
    validFrom: Math.min(validFrom, now),
  }
}

/** What the marker says by itself, whatever the signal: a sign-out is under way, or the marker is gone. */
function noticeMarker(known: Known, signal: Signal | null, moment: Moment): Known {
  const { page, marker, ask } = known
  const { policy, now } = moment
  const relation = relationNow(page, { ...moment, marker })
  const at = marker.intent?.at ?? 0
  if (relation === 'ending' && at !== page.noticedAt) {
    const deadline = Math.min(at, now) + policy.pingTimeout
    // Until the sign-out is answered or its time is over, only the tab that signs out starts a session check.
    const mayAsk =
      marker.intent?.settled !== null || now >= deadline || ask === 'ask-anyway' || signal?.type === 'restored'
    const doubted = { ...inDoubt(page, moment), noticedAt: at, deadline }
    return { ...known, page: doubted, ask: (mayAsk && ask) || 'no' }
  }
  const isLost = relation === 'missing' && page.doubtedAt === 0 && !page.isFrozen
  return isLost ? { ...known, page: inDoubt(page, moment), ask: 'ask-anyway' } : known
}

/** What a view changes in the facts of the page. */
function pageAfter(page: Page, view: View, marker: Marker, isStart: boolean): Page {
  const { membership } = page
  if (membership.kind === 'public') return { ...page, view }
  // A document is not emptied at its start: nobody has seen it, and its scripts may look for its elements.
  if (isMove(view)) return { ...page, view, isEmptied: page.isEmptied || !isStart || page.failedMoves > 0 }
  const isOver = view === 'unconfirmed' || (view === 'loop' && membership.kind !== 'unclaimed' && !isStart)
  if (isOver) return { ...page, view, membership: FOREIGN, hasSource: true, isEmptied: true }
  const { running } = marker
  const isOwn = running !== null && membership.kind !== 'foreign' && relationOf(membership, marker) === 'own'
  const found = { ...page, view, membership: isOwn ? memberOf(running) : membership }
  if (view !== 'open') return found
  return { ...found, isRestored: false, signOut: null, doubtedAt: 0, answer: null }
}

/**
 * A page that waits for a verdict starts a session check, unless the last one led nowhere: then the next one is already
 * scheduled. While its own sign-out is under way, a ping could bring the session back.
 */
function askFor({ page, ask }: Known, view: View, isNew: boolean, moment: Moment): Ask {
  const relation = relationNow(page, moment)
  const isFutile = view === 'loop' && page.membership.kind === 'foreign' && ask !== 'ask-later'
  const isSilent =
    relation === 'public' || isSigningOut(page, moment) || (relation === 'other' && !page.hasSource) || isFutile
  if (isMove(view) || view === 'stuck' || (isSilent && ask !== 'ask-anyway')) return 'no'
  if (ask) return ask
  if (view === 'loop') return isNew ? 'ask' : 'no'
  // Until the browser says where the document came from, no answer opens a page of this epoch.
  const isIdle =
    view === 'open' ||
    view === 'denied' ||
    relation === 'ending' ||
    (relation === 'own' && !page.hasSource) ||
    page.isFrozen
  return isIdle || page.failedChecks > 0 ? 'no' : 'ask'
}

const SOMEBODY_LOOKS: readonly Signal['type'][] = ['restored', 'shown', 'retry']

/** A sign-out that nobody confirmed is sent again when this page finds that out, and whenever somebody looks at it. */
function isRepeated(view: View, found: Found, marker: Marker, signal: Signal | null, { visible }: Moment): boolean {
  if (marker.end !== found.marker.end && marker.end?.confirmed === false && visible) return true
  if (signal?.type === 'verdict') return false
  return view === 'unconfirmed' && (view !== found.view || (signal !== null && SOMEBODY_LOOKS.includes(signal.type)))
}

/** Decides from what is known how the page should look, and what leads there. `signal` is null at the first script. */
export function conclude(found: Found, before: Known, signal: Signal | null, now: Moment): Decision {
  const known = noticeMarker(before, signal, now)
  const { marker } = known
  const moment = { ...now, marker }
  const view = viewOf(known.page, moment)
  const page = pageAfter(known.page, view, marker, signal === null)
  const once: Once[] = known.once && !isMove(view) ? [known.once] : []
  const isUnderWay = isSigningOut(known.page, moment)
  if (!isUnderWay && isRepeated(view, found, marker, signal, moment)) once.push('repeat-sign-out')
  const ask = askFor(known, view, view !== found.view, moment)
  return { page, marker, orders: reconcile(found, { page, marker, ask, once }) }
}

/**
 * What a signal means for this page, and what is to be done. While a page leaves or reloads, only a signal that it is
 * back or still here counts.
 */
export function decide(known: Page, signal: Signal, context: Context, policy: Policy): Decision {
  const moment = { ...context, policy }
  const { marker } = context
  const isBack = signal.type === 'restored'
  if (isMove(known.view) && !isBack && signal.type !== 'not-gone') return { page: known, marker, orders: [] }
  const page = withCorrections(known, moment)
  const isPublic = page.membership.kind === 'public'
  const found = { page, marker, view: isBack && !isPublic ? null : page.view }
  const learned = isOverdue(page, signal, moment) ? learnLimit(page, moment) : learn(page, signal, moment)
  return conclude(found, { page, marker, ...learned }, signal, moment)
}

/** What one decision did to a session: it ended, a sign-out of it was refuted, or (`null`) nothing that is known. */
export type Outcome = 'ended' | 'goes-on' | null

/**
 * `before` and `after`: the marker; `isSignedIn`: the server just said so. An end that another tab marked counts only
 * for a page that leaves or shows a notice because of it. A sign-out is refuted if it was under way, or if nobody had
 * confirmed it.
 */
export function outcomeOf(before: Marker, { view }: Page, after: Marker, isSignedIn: boolean): Outcome {
  const isStopped = stateOf(view) === 'blocked' && view !== 'no-answer'
  if (after.end !== before.end || ((view === 'leave' || isStopped) && isOver(after))) return 'ended'
  const standing = standingOf(after)
  const isRefuted = standing === 'running' ? standingOf(before) === 'ending' : standing === 'unconfirmed'
  return isSignedIn && isRefuted ? 'goes-on' : null
}
