import { learn } from './learn.js'
import { isOver, type Marker, standingOf } from './marker.js'
import { inDoubt, isSigningOut } from './proof.js'
import { type Ask, type Found, type Known, type Once, type Order, reconcile } from './reconcile.js'
import { FOREIGN, isOutdated, memberOf, relationNow, relationOf } from './session-relation.js'
import type { Context, Moment, Page, Policy, Signal, View } from './states.js'
import { isMove, stateOf, viewOf } from './view.js'

/** What one signal leads to: the facts and the marker as they are now, and what is to be done, in this order. */
export interface Decision {
  readonly page: Page
  readonly marker: Marker
  readonly orders: readonly Order[]
}

/**
 * What belongs to no epoch yet, and came while the session key was another one, is of another session. A moment that lies
 * ahead is none: the clock was set back since.
 */
function withoutOldClaims(page: Page, moment: Moment): Page {
  const { membership, validFrom } = page
  const { now } = moment
  const isForeign = membership.kind === 'unclaimed' && isOutdated(page, moment)
  return {
    ...page,
    ...(isForeign && { membership: FOREIGN, hasSource: true }),
    validFrom: Math.min(validFrom, now),
  }
}

/** What the marker teaches by itself, whoever says that it changed: a sign-out under way, or that it is gone. */
function noticeMarker(known: Known, signal: Signal | null, moment: Moment): Known {
  const { page, marker, ask } = known
  const { policy, now } = moment
  const relation = relationNow(page, { ...moment, marker })
  const at = marker.intent?.at ?? 0
  if (relation === 'ending' && at !== page.noticedAt) {
    const deadline = Math.min(at, now) + policy.pingTimeout
    // Until it is answered, or had its time, the tab that signs out is the one that asks.
    const mayAsk =
      marker.intent?.settled !== null || now >= deadline || ask === 'ask-anyway' || signal?.type === 'restored'
    const doubted = { ...inDoubt(page, moment), noticedAt: at, deadline }
    return { ...known, page: doubted, ask: (mayAsk && ask) || 'no' }
  }
  const isLost = relation === 'missing' && page.doubtedAt === 0 && !page.isFrozen
  return isLost ? { ...known, page: inDoubt(page, moment), ask: 'ask-anyway' } : known
}

/** What follows from a view for the page itself. */
function pageAfter(page: Page, view: View, marker: Marker, isStart: boolean): Page {
  const { membership } = page
  if (membership.kind === 'public') return { ...page, view }
  // At its start a document is left as it is: nobody has seen it, and a script of it may look for its elements.
  if (isMove(view)) return { ...page, view, isEmptied: page.isEmptied || !isStart || page.failedMoves > 0 }
  const isOver = view === 'unconfirmed' || (view === 'loop' && membership.kind !== 'unclaimed' && !isStart)
  if (isOver) return { ...page, view, membership: FOREIGN, hasSource: true, isEmptied: true }
  const { running } = marker
  const isOurs = running !== null && membership.kind !== 'foreign' && relationOf(membership, marker) === 'own'
  const found = { ...page, view, membership: isOurs ? memberOf(running) : membership }
  if (view !== 'open') return found
  return { ...found, isRestored: false, signOut: null, doubtedAt: 0, answer: null }
}

/**
 * A page that waits for a verdict asks for it, unless the last answer told nothing: then it has its time. While its own
 * sign-out is on its way, a ping could put the session back.
 */
function askFor({ page, ask }: Known, view: View, isNew: boolean, moment: Moment): Ask {
  const relation = relationNow(page, moment)
  const isFutile = view === 'loop' && page.membership.kind === 'foreign' && ask !== 'ask-later'
  const isSilent =
    relation === 'public' || isSigningOut(page, moment) || (relation === 'other' && !page.hasSource) || isFutile
  if (isMove(view) || view === 'stuck' || (isSilent && ask !== 'ask-anyway')) return 'no'
  if (ask) return ask
  if (view === 'loop') return isNew ? 'ask' : 'no'
  // Before the browser told where it came from no answer opens a page of this epoch.
  const isIdle = view === 'open' || relation === 'ending' || (relation === 'own' && !page.hasSource) || page.isFrozen
  return isIdle || page.failedChecks > 0 ? 'no' : 'ask'
}

const SOMEBODY_LOOKS: readonly Signal['type'][] = ['restored', 'shown', 'retry']

/** A sign-out that nobody confirmed is sent again when that is found out here, and whenever somebody looks. */
function isRepeated(view: View, found: Found, marker: Marker, signal: Signal | null, { visible }: Moment): boolean {
  if (marker.end !== found.marker.end && marker.end?.confirmed === false && visible) return true
  if (signal?.type === 'verdict') return false
  return view === 'unconfirmed' && (view !== found.view || (signal !== null && SOMEBODY_LOOKS.includes(signal.type)))
}

/** Out of what is known: how the page should look, and what leads there. `signal` is null at the first script. */
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

/** What a signal means for this page, and what is to be done. Who goes, goes: only what keeps it here counts. */
export function decide(known: Page, signal: Signal, context: Context, policy: Policy): Decision {
  const moment = { ...context, policy }
  const { marker } = context
  const isBack = signal.type === 'restored'
  if (isMove(known.view) && !isBack && signal.type !== 'not-gone') return { page: known, marker, orders: [] }
  const page = withoutOldClaims(known, moment)
  const isPublic = page.membership.kind === 'public'
  const found = { page, marker, view: isBack && !isPublic ? null : page.view }
  return conclude(found, { page, marker, ...learn(page, signal, moment) }, signal, moment)
}

/** What became of a session with one decision: it ended, a sign-out of it was refuted, or nothing that is known. */
export type Outcome = 'ended' | 'goes-on' | null

/**
 * `before` and `after`: the marker; `isSignedIn`: a server just said so. Of an end of others hears who does not stay as it
 * was. A sign-out is refuted if it was under way, or nobody had confirmed it.
 */
export function outcomeOf(before: Marker, { view }: Page, after: Marker, isSignedIn: boolean): Outcome {
  const isStopped = stateOf(view) === 'blocked' && view !== 'no-answer'
  if (after.end !== before.end || ((view === 'leave' || isStopped) && isOver(after))) return 'ended'
  const standing = standingOf(after)
  const isRefuted = standing === 'running' ? standingOf(before) === 'ending' : standing === 'unconfirmed'
  return isSignedIn && isRefuted ? 'goes-on' : null
}
