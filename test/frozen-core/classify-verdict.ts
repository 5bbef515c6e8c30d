import { isReplaced, placeAfter, placeNow } from './identity.js'
import { isOver as isEnded, standingOf } from './marker.js'
import { isOrphan, placeOf } from './place.js'
import type { Context, Page, Policy, Signal } from './states.js'

type Answer = Extract<Signal, { type: 'verdict' }>

/** A moment that lies ahead says nothing: the clock was set back since. */
const known = (at: number, now: number) => (at > now ? 0 : at)

/**
 * Whether this document's own sign-out request is still under way: emptying the document would lose it
 * (docs/platform-facts.md#leaving).
 */
export function isPending(page: Page, now: number, { pingTimeout }: Policy): boolean {
  return page.signOut?.answered === null && now < page.signOut.at + pingTimeout
}

/** Whether the sign-out had its time: nothing that comes later can be overtaken by its request. */
export function isDue(at: number, { marker: { intent }, now }: Context, { pingTimeout }: Policy): boolean {
  return !intent || at >= known(intent.at, now) + pingTimeout
}

/** When the request of the last sign-out settled. What became of an earlier one of this document says nothing. */
function settledAt({ signOut }: Page, { marker: { intent } }: Context): number | null {
  const own = signOut && intent && signOut.at >= intent.at ? signOut.answered : null
  return own ?? intent?.settled ?? null
}

/** `signed-in` proves that a sign-out did not happen only if asked for after its request settled, or had its time. */
function isConclusive(page: Page, asked: number, context: Context, policy: Policy): boolean {
  const settled = settledAt(page, context)
  return settled === null ? isDue(asked, context, policy) : asked >= settled
}

function isLate({ since }: Page, { verdict, asked }: Answer, { marker: { end, running }, now }: Context): boolean {
  if (asked < known(since, now)) return true
  if (verdict === 'signed-out') return asked < known(running?.epoch.begun ?? 0, now)
  return asked < known(end?.at ?? 0, now)
}

function signedOut(page: Page, context: Context, policy: Policy): string {
  if (isPending(page, context.now, policy)) return 'signed-out:pending'
  return standingOf(context.marker) === 'ended' ? 'signed-out:known' : 'signed-out'
}

function unknown(page: Page, context: Context, policy: Policy): string {
  if (standingOf(context.marker) === 'ending') {
    if (!isDue(context.now, context, policy)) return 'unknown:ending'
    // Another site, or a prefetch, may have sent the request that the worker saw: it ends nothing.
    if (context.marker.intent?.by === 'worker') return 'unknown'
    return context.visible ? 'unknown:over' : 'unknown:over-hidden'
  }
  const place = placeNow(page, context)
  if (place === 'unconfirmed') return 'unknown:unconfirmed'
  const mayChoose = page.restored && place === 'own'
  return mayChoose && policy.onUnknown !== 'cover' ? `unknown:${policy.onUnknown}` : 'unknown'
}

/** A new epoch begins with this verdict. What this page shows may be of another one: `changed` says that it is. */
function begun(page: Page, answer: Answer, context: Context): string {
  const { birth, restored } = page
  const place = placeAfter(page, context)
  const isWiped = birth.kind === 'epoch' && !restored && place === 'missing'
  const isOurs = isWiped && !isReplaced(birth, page, answer, context)
  const isFirst = place === 'newborn' && !isOrphan(birth)
  const isShown = answer.verdict === 'signed-in' && (isFirst || isOurs)
  return place === 'public' || isShown ? 'begin' : 'replaced'
}

/** The epoch goes on for everybody, also if this page is of another one. What was asked for after the sign-out begins one. */
function notEnded(page: Page, answer: Answer, context: Context): string {
  if (page.signOut?.repeats) return 'repeat'
  const { marker } = context
  const place = placeAfter(page, context)
  if (!marker.running || isEnded(marker) || place === 'newborn') return begun(page, answer, context)
  return place === 'other' ? place : 'not-ended'
}

function signedIn(page: Page, answer: Answer, context: Context, policy: Policy): string {
  const { asked, verdict } = answer
  const differs = verdict === 'changed' || isReplaced(context.marker.running, page, answer, context)
  const standing = standingOf(context.marker)
  if (isPending(page, context.now, policy)) return 'too-early'
  if (standing === 'ending' && !isConclusive(page, asked, context, policy)) return 'too-early'
  if (standing === 'unconfirmed' && !differs) return 'disbelieved'
  if (standing === 'ending' && !differs) return notEnded(page, answer, context)
  if (standing !== 'running' || differs) return begun(page, answer, context)
  const isOurs = page.birth.kind === 'public' || placeOf(page.birth, context.marker) === 'own'
  return isOurs ? 'signed-in' : 'other'
}

/** Names what a verdict means for this page under the marker of this moment. */
export function classifyVerdict(page: Page, answer: Answer, context: Context, policy: Policy): string {
  if (answer.verdict === 'unknown') return unknown(page, context, policy)
  if (isLate(page, answer, context)) return 'late'
  if (answer.verdict === 'signed-out') return signedOut(page, context, policy)
  return signedIn(page, answer, context, policy)
}
