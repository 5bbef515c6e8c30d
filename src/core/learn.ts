import { learnLoaded } from './learn-arrival.js'
import { learnSignedInCall, learnVerdict } from './learn-verdict.js'
import { standingOf } from './marker.js'
import { markAnswered, markEnded, markIntent } from './marks.js'
import { awaitDeadline, discardChecks, hadItsTime, inDoubt, isFresh } from './proof.js'
import type { Learned } from './reconcile.js'
import { keptWaiting, relationNow } from './session-relation.js'
import type { Signal } from './signals.js'
import type { Moment, Page } from './states.js'
import { RECENT_VERDICT } from './timing.js'

/** A page with the guard set the sign-out off: that proves more than a request that only a worker saw. */
const isPageIntent = ({ marker: { intent } }: Moment) => intent?.by !== 'worker'

/** This document set a sign-out off, was left for it, and comes back; nobody confirmed the sign-out in its time. */
const isUnanswered = (page: Page, moment: Moment) =>
  page.signOut?.answeredAt === null &&
  relationNow(page, moment) === 'ending' &&
  !moment.marker.intent?.settled &&
  isPageIntent(moment) &&
  hadItsTime(moment.now, moment)

/** The page was frozen before its first verdict: anybody may have signed in since. */
const isUnknownOwner = ({ membership, isFrozen }: Page) => membership.kind === 'unclaimed' && isFrozen

function learnRestored(before: Page, moment: Moment): Learned {
  const back = {
    isRestored: true,
    isFrozen: false,
    signOut: null,
    failedMoves: 0,
    isOrphan: before.isOrphan || isUnknownOwner(before),
  }
  const page = inDoubt({ ...before, ...back, hiddenAt: moment.visible ? null : before.hiddenAt }, moment)
  if (isUnanswered(before, moment)) return { page, marker: markEnded(false, before, moment), ask: 'ask' }
  // The session check after the sign-out was aborted when the page was left.
  if (relationNow(page, moment) === 'ending') return { page: awaitDeadline(page, moment), ask: 'ask' }
  const isKnown = relationNow(page, moment) === 'own' && isFresh(moment, moment.policy.freshFor)
  return { page, ...(isKnown ? { ask: 'no', once: 'recheck' } : { ask: 'ask' }) }
}

/** By now the page can read what another tab wrote meanwhile. A verdict that is still fresh ends its doubt. */
function learnRechecked(page: Page, isComplete: boolean, moment: Moment): Learned {
  const isProof = isComplete && isFresh(moment, moment.policy.freshFor) && relationNow(page, moment) === 'own'
  return { page: isProof && page.hasSource ? { ...page, doubtedAt: 0 } : page, ask: 'ask' }
}

function learnShown(page: Page, moment: Moment): Learned {
  const { now, visible, policy } = moment
  const relation = relationNow(page, moment)
  const isOpen = page.view === 'open'
  const isLong = relation === 'own' && isOpen && page.hiddenAt !== null && now - page.hiddenAt > policy.hiddenFor
  // After a verdict that led nowhere, the next ping is already scheduled.
  const isOld = !isFresh(moment, RECENT_VERDICT) && page.failedChecks === 0
  const shown = visible ? { ...page, hiddenAt: null } : page
  // Tabs that did not sign out themselves leave the session check to the tab that did, until the time for the sign-out
  // is over.
  const isDue = !page.isFrozen && relation !== 'ending' && (!isOpen || isLong || isOld)
  return { page: isLong ? inDoubt(shown, moment) : shown, ask: isDue ? 'ask' : 'no' }
}

/** One sign-out is noticed in more than one way. Once its time is over, the next one noticed is a new sign-out. */
function learnIntent(page: Page, signal: Extract<Signal, { type: 'intent' }>, moment: Moment): Learned {
  const { marker, now } = moment
  const standing = standingOf(marker)
  const isKnown = standing === 'ending' && page.signOut !== null && isPageIntent(moment) && !hadItsTime(now, moment)
  // The request of the guard itself, at a limit, is noticed, too.
  const isLimit = standing === 'ending' && marker.intent?.by === 'limit'
  const isSame = isKnown || isLimit || standing === 'unconfirmed'
  // `guard.logout()` calls the site's function, and the request of that function is noticed as the same sign-out again.
  const repeats = isSame ? Math.max(signal.repeats, page.signOut?.repeats ?? 0) : signal.repeats
  const signing = { ...page, signOut: { startedAt: now, answeredAt: null, repeats } }
  if (!isSame) return { page: inDoubt(signing, moment), marker: markIntent(marker, now, signal.reason), ask: 'no' }
  return { page: discardChecks(awaitDeadline(signing, moment), moment), ask: 'no' }
}

/**
 * The sign-out request was answered. The answer may come so late that the session was believed to go on, so every tab
 * has to check it again.
 */
function learnAnswered(before: Page, ok: boolean, moment: Moment): Learned {
  const { marker, now } = moment
  const page = { ...before, signOut: { startedAt: now, repeats: 0, ...before.signOut, answeredAt: now } }
  if (!ok) return { page: discardChecks(page, moment), ask: 'ask-anyway' }
  return { page: inDoubt(page, moment), marker: markAnswered(marker, now), ask: 'ask-anyway' }
}

function learnDeadline(before: Page, moment: Moment): Learned {
  const page = { ...before, deadline: null }
  return { page, ...(relationNow(page, moment) === 'ending' && { ask: 'ask-anyway' }) }
}

/** Folds a signal into what is known: the facts of the page, and the marker. It decides nothing. */
export function learn(page: Page, signal: Signal, moment: Moment): Learned {
  const { now, visible } = moment
  switch (signal.type) {
    case 'restored':
      return learnRestored(page, moment)
    case 'rechecked':
      return learnRechecked(page, signal.isComplete, moment)
    case 'shown':
      return learnShown(page, moment)
    case 'hidden':
      return { page: { ...page, hiddenAt: page.hiddenAt ?? now, membership: keptWaiting(page.membership) }, ask: 'no' }
    case 'left':
      return { page: inDoubt({ ...page, isFrozen: true, membership: keptWaiting(page.membership) }, moment), ask: 'no' }
    case 'hint': {
      const isOpen = page.view === 'open' && relationNow(page, moment) === 'own'
      return isOpen ? { page: inDoubt(page, moment), ask: 'ask' } : {}
    }
    case 'loaded':
      return learnLoaded(page, signal, moment)
    case 'intent':
      return learnIntent(page, signal, moment)
    case 'answered':
      return learnAnswered(page, signal.ok, moment)
    case 'deadline':
      return learnDeadline(page, moment)
    case 'retry':
      // A background tab starts no session check, so none would fail and be repeated: the next check comes when the tab
      // is shown.
      return { page: { ...page, failedChecks: visible ? page.failedChecks : 0, failedMoves: 0 }, ask: 'ask' }
    case 'not-gone':
      return { page: { ...page, failedMoves: page.failedMoves + 1 }, ask: 'no' }
    case 'verdict':
      return learnVerdict(page, signal, moment)
    case 'signed-in':
      return learnSignedInCall(page, signal, moment)
    case 'marker':
      return {}
  }
}
