import { isOver, standingOf } from './marker.js'
import { markBegun, markDoubted, markEnded, markVouched } from './marks.js'
import { awaitDeadline, discardChecks, hadItsTime, isConclusive, isInTime, isLate, isSigningOut } from './proof.js'
import type { Known, Learned } from './reconcile.js'
import {
  FOREIGN,
  hasWaited,
  isReplaced,
  keptWaiting,
  memberOf,
  relationAfter,
  relationNow,
  relationOf,
} from './session-relation.js'
import type { Signal, VerdictSignal } from './signals.js'
import type { Moment, Page } from './states.js'

/** An epoch begins. A page that can belong to it joins it (`joins`); any other belongs to no epoch. */
function learnBegun(page: Page, signal: Signal, moment: Moment, joins: boolean): Known {
  if (page.membership.kind === 'public') return { page, marker: markBegun(page, signal, moment) }
  const member = joins ? page : { ...page, membership: FOREIGN }
  const marker = markBegun(member, signal, moment)
  const { running } = marker
  return { page: joins && running ? { ...page, membership: memberOf(running) } : member, marker }
}

/**
 * `guard.signedIn()`: the site says that somebody is signed in. Session checks in flight started before that and do not
 * know it.
 */
export function learnSignedInCall(before: Page, signal: Signal, moment: Moment): Learned {
  const { marker } = moment
  const page = discardChecks(before, moment)
  const isNews =
    !isInTime(moment) || standingOf(marker) !== 'running' || isReplaced(marker.running, page, signal, moment)
  const joins = relationNow(page, moment) === 'unclaimed' && !hasWaited(page.membership) && !page.isRestored
  return { ...(isNews ? learnBegun(page, signal, moment, joins) : { page }), ask: 'ask-anyway' }
}

/**
 * Whether the page may join the epoch that begins with this answer. `changed` says that the page shows another epoch.
 */
function joinsWith(page: Page, answer: VerdictSignal, moment: Moment): boolean {
  const { membership, isRestored, isOrphan } = page
  const relation = relationAfter(page, moment)
  const isWiped = membership.kind === 'epoch' && !isRestored && relation === 'missing'
  const isOurs = isWiped && !isReplaced(membership, page, answer, moment)
  return answer.verdict === 'signed-in' && ((relation === 'unclaimed' && !hasWaited(membership) && !isOrphan) || isOurs)
}

/** Somebody is signed in: the running epoch goes on, or a new one begins. */
function learnSession(page: Page, answer: VerdictSignal, moment: Moment, isAnother: boolean): Known {
  const { marker } = moment
  const isAlive = marker.running !== null && !isOver(marker)
  const isNext = standingOf(marker) !== 'running' && relationAfter(page, moment) === 'unclaimed' && !page.isOrphan
  const goesOn = isAlive && !isAnother && !isNext
  if (!goesOn) return learnBegun(page, answer, moment, joinsWith(page, answer, moment))
  return { page, marker: markVouched(page, answer, moment) }
}

/** A page that may come from the HTTP cache proves nothing, and its own session key proves least of all. */
const isTooSoon = (page: Page, { page: { membership }, marker }: Known) =>
  !page.hasSource && page.view !== 'open' && membership.kind !== 'public' && relationOf(membership, marker) === 'own'

function learnSignedIn(page: Page, answer: VerdictSignal, moment: Moment): Learned {
  const { marker } = moment
  const standing = standingOf(marker)
  const isAnother = answer.verdict === 'changed' || isReplaced(marker.running, page, answer, moment)
  if (isSigningOut(page, moment) || (standing === 'ending' && !isConclusive(page, answer.askedAt, moment))) {
    return { page: awaitDeadline(page, moment), ask: 'no' }
  }
  // Signed out here, but not on the server: no `signed-in` is believed.
  if (standing === 'unconfirmed' && !isAnother) {
    return {
      page: { ...page, membership: page.membership.kind === 'public' ? page.membership : FOREIGN },
      ask: 'ask-later',
    }
  }
  const { signOut } = page
  if (standing === 'ending' && !isAnother && signOut?.repeats) {
    const again = { ...page, signOut: { ...signOut, repeats: signOut.repeats - 1 } }
    return { page: awaitDeadline(again, moment), ask: 'no', once: 'repeat-sign-out' }
  }
  if (standing === 'ending' && !isAnother && marker.intent?.by === 'limit') {
    return { page, marker: markEnded(false, page, moment), ask: 'ask-later' }
  }
  const known = learnSession(page, answer, moment, isAnother)
  return isTooSoon(page, known) ? { page, ask: 'no' } : known
}

function learnSignedOut(page: Page, moment: Moment): Learned {
  const { marker } = moment
  const isKnown = standingOf(marker) === 'ended' && !isSigningOut(page, moment)
  return {
    page: { ...page, answer: 'signed-out' },
    marker: isKnown ? marker : markEnded(true, page, moment),
    ask: 'no',
  }
}

/**
 * When the time for a sign-out is over, the epoch ends here without an answer, unless another site may have sent the
 * sign-out request.
 */
function learnUnknown(before: Page, { askedAt }: VerdictSignal, moment: Moment): Learned {
  const { marker, now, policy } = moment
  const page = { ...before, membership: keptWaiting(before.membership) }
  const relation = relationNow(page, moment)
  if (relation === 'unconfirmed') return { page, ask: 'ask-later' }
  if (standingOf(marker) === 'ending') {
    if (!hadItsTime(now, moment)) return { page: awaitDeadline(page, moment), ask: 'no' }
    if (marker.intent?.by !== 'worker') return { page, marker: markEnded(false, page, moment), ask: 'ask-later' }
  }
  const isShown = page.isRestored && page.hasSource && relation === 'own' && policy.onUnknown === 'reveal'
  if (isShown && isInTime(moment)) return { page: { ...page, doubtedAt: 0 }, ask: 'ask-later' }
  return { page: { ...page, answer: 'unknown' }, marker: markDoubted(marker, askedAt, now), ask: 'ask-later' }
}

/** What the answer of the server says about the page and about the session. */
export function learnVerdict(before: Page, answer: VerdictSignal, moment: Moment): Learned {
  const { marker } = moment
  const isUnknown = answer.verdict === 'unknown'
  const inVain = isUnknown || standingOf(marker) === 'unconfirmed'
  const page = { ...before, failedChecks: inVain ? before.failedChecks + 1 : 0 }
  if (isUnknown) return learnUnknown(page, answer, moment)
  if (isLate(page, answer, moment)) return { page, ask: page.view === 'open' ? 'no' : 'ask' }
  if (answer.verdict === 'signed-out') return learnSignedOut(page, moment)
  // If the clock was set back since the page was in doubt, its own answer is newer than it seems.
  const doubtedAt = Math.min(page.doubtedAt, answer.askedAt)
  return learnSignedIn({ ...page, doubtedAt }, answer, moment)
}
