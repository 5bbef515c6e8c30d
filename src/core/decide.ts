import type { Ask, Known, Once } from './known.js'
import { learn } from './learn.js'
import type { Marker } from './marker.js'
import type { Order } from './order.js'
import { inDoubt, isPending } from './proof.js'
import { type Found, reconcile } from './reconcile.js'
import { isOutdated, ofEpoch, relationNow, relationOf, STALE } from './session-relation.js'
import type { Context, Moment, Page, Policy, Signal, View } from './states.js'
import { isMove, viewOf } from './view.js'

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
function corrected(page: Page, moment: Moment): Page {
  const { birth, since } = page
  const { now } = moment
  const isForeign = birth.kind === 'newborn' && isOutdated(page, moment)
  return {
    ...page,
    ...(isForeign && { birth: STALE, certain: true }),
    since: Math.min(since, now),
  }
}

/** What the marker teaches by itself, whoever says that it changed: a sign-out under way, or that it is gone. */
function noticing(known: Known, signal: Signal | null, moment: Moment): Known {
  const { page, marker, ask } = known
  const { policy, now } = moment
  const relation = relationNow(page, { ...moment, marker })
  const at = marker.intent?.at ?? 0
  if (relation === 'ending' && at !== page.noticed) {
    const deadline = Math.min(at, now) + policy.pingTimeout
    // Until it is answered, or had its time, the tab that signs out is the one that asks.
    const mayAsk =
      marker.intent?.settled !== null || now >= deadline || ask === 'ask-anyway' || signal?.type === 'restored'
    const noticed = { ...inDoubt(page, moment), noticed: at, deadline }
    return { ...known, page: noticed, ask: (mayAsk && ask) || 'no' }
  }
  const isLost = relation === 'missing' && page.needsProofSince === 0 && !page.left
  return isLost ? { ...known, page: inDoubt(page, moment), ask: 'ask-anyway' } : known
}

/** What follows from a view for the page itself. */
function settled(page: Page, view: View, marker: Marker, isStart: boolean): Page {
  const { birth } = page
  if (birth.kind === 'public') return { ...page, view }
  // At its start a document is left as it is: nobody has seen it, and a script of it may look for its elements.
  if (isMove(view)) return { ...page, view, emptied: page.emptied || !isStart || page.tries > 0 }
  const isOver = view === 'unconfirmed' || (view === 'loop' && birth.kind !== 'newborn' && !isStart)
  if (isOver) return { ...page, view, birth: STALE, certain: true, emptied: true }
  const { running } = marker
  const isOurs = running !== null && birth.kind !== 'stale' && relationOf(birth, marker) === 'own'
  const found = { ...page, view, birth: isOurs ? ofEpoch(running) : birth }
  if (view !== 'open') return found
  return { ...found, restored: false, signOut: null, needsProofSince: 0, answer: null }
}

/**
 * A page that waits for a verdict asks for it, unless the last answer told nothing: then it has its time. While its own
 * sign-out is on its way, a ping could put the session back.
 */
function askFor({ page, ask }: Known, view: View, isNew: boolean, moment: Moment): Ask {
  const relation = relationNow(page, moment)
  const isFutile = view === 'loop' && page.birth.kind === 'stale' && ask !== 'ask-later'
  const isSilent =
    relation === 'public' || isPending(page, moment) || (relation === 'other' && !page.certain) || isFutile
  if (isMove(view) || view === 'stuck' || (isSilent && ask !== 'ask-anyway')) return 'no'
  if (ask) return ask
  if (view === 'loop') return isNew ? 'ask' : 'no'
  // Before the browser told where it came from no answer opens a page of this epoch.
  const isIdle = view === 'open' || relation === 'ending' || (relation === 'own' && !page.certain) || page.left
  return isIdle || page.attempt > 0 ? 'no' : 'ask'
}

const LOOKS: readonly Signal['type'][] = ['restored', 'shown', 'retry']

/** A sign-out that nobody confirmed is sent again when that is found out here, and whenever somebody looks. */
function isRepeated(view: View, found: Found, marker: Marker, signal: Signal | null, { visible }: Moment): boolean {
  if (marker.end !== found.marker.end && marker.end?.confirmed === false && visible) return true
  if (signal?.type === 'verdict') return false
  return view === 'unconfirmed' && (view !== found.view || (signal !== null && LOOKS.includes(signal.type)))
}

/** Out of what is known: how the page should look, and what leads there. `signal` is null at the first script. */
export function conclude(found: Found, before: Known, signal: Signal | null, now: Moment): Decision {
  const known = noticing(before, signal, now)
  const { marker } = known
  const moment = { ...now, marker }
  const view = viewOf(known.page, moment)
  const page = settled(known.page, view, marker, signal === null)
  const once: Once[] = known.once && !isMove(view) ? [known.once] : []
  const isUnderWay = isPending(known.page, moment)
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
  const page = corrected(known, moment)
  const isPublic = page.birth.kind === 'public'
  const found = { page, marker, view: isBack && !isPublic ? null : page.view }
  return conclude(found, { page, marker, ...learn(page, signal, moment) }, signal, moment)
}
