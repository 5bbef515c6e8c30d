import { classifyVerdict, isDue, isPending } from './classify-verdict.js'
import { RECENT } from './deadlines.js'
import { isOutdated, isOwnKey, isReplaced, placeNow } from './identity.js'
import { type Running, standingOf } from './marker.js'
import { isOrphan, type Place } from './place.js'
import type { Context, Page, Policy, Signal } from './states.js'

const isOpen = (page: Page) => page.state === 'open'
const age = (running: Running | null, now: number) => (running ? Math.abs(now - running.at) : Number.POSITIVE_INFINITY)

/** Whether a verdict `signed-in` was asked for less than `within` ms ago. */
export function isFresh({ marker, now }: Context, within: number): boolean {
  return marker.running?.verdict === 'signed-in' && age(marker.running, now) < within
}

/** Where no server is asked before a page goes, or there is none to go. */
const DECIDED: readonly Place[] = ['ended', 'unconfirmed', 'other', 'public']

/** A page of ours set the sign-out off: it is more than a request that the worker saw. */
const isOurs = ({ marker: { intent } }: Context) => intent?.by !== 'worker'

/** This document set a sign-out off, was left for it, and comes back: nobody confirmed it in its time. */
const isOverdue = ({ signOut }: Page, context: Context, policy: Policy) =>
  signOut?.answered === null &&
  !context.marker.intent?.settled &&
  isOurs(context) &&
  isDue(context.now, context, policy)

function restored(place: Place, page: Page, context: Context, policy: Policy): string {
  if (place === 'ending' && isOverdue(page, context, policy)) return 'restored:overdue'
  if (place === 'ending' && page.state === 'leaving' && !isOurs(context)) return 'restored:other'
  // Left before its first verdict: nobody knows whose it is. A prerendered page was never left.
  if (place === 'newborn' && page.left) return 'restored:other'
  return place === 'own' && isFresh(context, policy.freshFor) ? 'restored:own-fresh' : `restored:${place}`
}

function seen(place: Place, page: Page, { marker, now, visible }: Context, policy: Policy): string {
  // To empty the page has to wait until its own sign-out settled.
  if (DECIDED.includes(place) && isPending(page, now, policy)) return 'seen:pending'
  if (place === 'unconfirmed' && page.emptied) return 'seen:unconfirmed-still'
  if (place === 'unconfirmed' && !visible) return 'seen:unconfirmed-hidden'
  // Sign-outs that were noticed before need no second abort: it would hit the very ping that confirms them.
  if (place === 'ending' && marker.intent?.at === page.noticed) return 'seen:ending-still'
  return `seen:${place}`
}

function shown(place: Place, page: Page, context: Context, policy: Policy): string {
  if (place !== 'own') return seen(place, page, context, policy)
  // Coming back out of the bfcache, a page is visible before `pageshow`: one ping, for the restore, is enough.
  if (page.left) return 'shown:left'
  if (!isOpen(page)) return 'shown:own'
  if (page.hiddenAt !== null && context.now - page.hiddenAt > policy.hiddenFor) return 'shown:own-long'
  // After an unknown verdict the next ping has its time already.
  return isFresh(context, RECENT) || page.attempt > 0 ? 'shown:own' : 'shown:own-old'
}

function changed(place: Place, page: Page, context: Context, policy: Policy): string {
  if (place !== 'own') return seen(place, page, context, policy)
  const { running } = context.marker
  const isNews = running?.verdict === 'signed-in' && running.at >= page.since && running.at <= context.now
  return isNews && !page.departing ? 'marker:own-news' : 'marker:own'
}

type Loaded = Extract<Signal, { type: 'loaded' }>

/** What came out of the HTTP cache may be of the session before, unless it was loaded in this one or says whose it is. */
function loaded(
  place: Place,
  page: Page,
  { fromCache, requestedAt }: Loaded,
  context: Context,
  policy: Policy,
): string {
  const isStale = page.birth.kind === 'stale'
  const isOwn = isOwnKey(context)
  const isOvertaken = isStale && requestedAt < (context.marker.running?.epoch.begun ?? 0)
  if (!fromCache && !isOvertaken && !isOutdated(page, context)) {
    const isAnother = place === 'own' && isOwn === false
    const isWaiting = page.state === 'covered' && !page.certain
    if (isAnother || (isWaiting && isStale)) return 'loaded:network'
    return isWaiting ? retried(place, page, context, policy) : 'loaded'
  }
  if (isStale && place === 'other') return isOwn ? 'loaded:own-key' : 'loaded:cache'
  if (!isStale && (page.certain || (place === 'own' && isOwn))) return 'loaded'
  const goesAnyway = isStale || DECIDED.includes(place) || isPending(page, context.now, policy)
  return goesAnyway ? seen(place, page, context, policy) : 'loaded:cache'
}

const retried = (place: Place, page: Page, context: Context, policy: Policy) =>
  DECIDED.includes(place) ? seen(place, page, context, policy) : 'retry'

/** One sign-out is noticed in more than one way. Once it had its time, the next one is another. */
function intended({ signOut }: Page, context: Context, policy: Policy): string {
  const standing = standingOf(context.marker)
  const isSame = standing === 'ending' && signOut !== null && isOurs(context) && !isDue(context.now, context, policy)
  return isSame || standing === 'unconfirmed' ? 'intent:again' : 'intent'
}

function overdue(place: Place, page: Page, context: Context, policy: Policy): string {
  if (DECIDED.includes(place)) return seen(place, page, context, policy)
  if (place === 'ending') return 'deadline'
  return isOpen(page) ? 'deadline:over' : 'retry'
}

function told(place: Place, page: Page, signal: Signal, context: Context): string {
  const isNews = standingOf(context.marker) !== 'running' || isReplaced(context.marker.running, page, signal, context)
  if (!isNews) return 'told:same'
  const isFirst = place === 'newborn' && !isOrphan(page.birth) && !page.restored
  return isFirst || page.birth.kind === 'public' ? 'told' : 'replaced'
}

/** Names what a signal means for this page under this marker: the events of the transition table. */
export function classify(page: Page, signal: Signal, context: Context, policy: Policy): string {
  const place = placeNow(page, context)
  switch (signal.type) {
    case 'restored':
      return restored(place, page, context, policy)
    case 'rechecked':
      return place === 'own' && signal.isWhole && isFresh(context, policy.freshFor) ? 'rechecked' : `restored:${place}`
    case 'shown':
      return shown(place, page, context, policy)
    case 'marker':
      return changed(place, page, context, policy)
    case 'hint':
      return place === 'own' ? 'hint' : seen(place, page, context, policy)
    case 'loaded':
      return loaded(place, page, signal, context, policy)
    case 'intent':
      return intended(page, context, policy)
    case 'settled':
      return signal.answered ? 'settled' : 'settled:failed'
    case 'deadline':
      return overdue(place, page, context, policy)
    case 'retry':
      return retried(place, page, context, policy)
    case 'verdict':
      return classifyVerdict(page, signal, context, policy)
    case 'stayed':
      return page.departing && place === 'own' ? 'stayed' : 'stayed:covered'
    case 'signed-in':
      return told(place, page, signal, context)
    default:
      return signal.type
  }
}
