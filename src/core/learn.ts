import { RECENT } from './deadlines.js'
import type { Learned } from './known.js'
import { learnLoaded } from './learn-arrival.js'
import { learnToldSignedIn, learnVerdict } from './learn-verdict.js'
import { standingOf } from './marker.js'
import { ended, intended, settledMarker } from './marks.js'
import { awaiting, inDoubt, isDue, isFresh, outdated } from './proof.js'
import { relationNow, waiting } from './session-relation.js'
import type { Moment, Page, Signal } from './states.js'

/** A page of ours set the sign-out off: it is more than a request that a worker saw. */
const isOurs = ({ marker: { intent } }: Moment) => intent?.by !== 'worker'

/** This document set a sign-out off, was left for it, and comes back: nobody confirmed it in its time. */
const isOverdue = (page: Page, moment: Moment) =>
  page.signOut?.answered === null &&
  relationNow(page, moment) === 'ending' &&
  !moment.marker.intent?.settled &&
  isOurs(moment) &&
  isDue(moment.now, moment)

/** Frozen before its first verdict: anybody may have signed in since. */
const isLost = ({ birth, left }: Page) => birth.kind === 'newborn' && left

function learnRestored(before: Page, moment: Moment): Learned {
  const back = { restored: true, left: false, signOut: null, tries: 0, orphan: before.orphan || isLost(before) }
  const page = inDoubt({ ...before, ...back, hiddenAt: moment.visible ? null : before.hiddenAt }, moment)
  if (isOverdue(before, moment)) return { page, marker: ended(false, before, moment), ask: 'ask' }
  // The question about the sign-out was called off when it was left.
  if (relationNow(page, moment) === 'ending') return { page: awaiting(page, moment), ask: 'ask' }
  const isKnown = relationNow(page, moment) === 'own' && isFresh(moment, moment.policy.freshFor)
  return { page, ...(isKnown ? { ask: 'no', once: 'recheck' } : { ask: 'ask' }) }
}

/** What another tab wrote meanwhile can be read by now: a verdict that is fresh still vouches for the page. */
function learnRechecked(page: Page, isWhole: boolean, moment: Moment): Learned {
  const isGood = isWhole && isFresh(moment, moment.policy.freshFor) && relationNow(page, moment) === 'own'
  return { page: isGood && page.certain ? { ...page, needsProofSince: 0 } : page, ask: 'ask' }
}

function learnShown(page: Page, moment: Moment): Learned {
  const { now, visible, policy } = moment
  const relation = relationNow(page, moment)
  const isOpen = page.view === 'open'
  const isLong = relation === 'own' && isOpen && page.hiddenAt !== null && now - page.hiddenAt > policy.hiddenFor
  // After a verdict that led nowhere the next ping has its time already.
  const isOld = !isFresh(moment, RECENT) && page.attempt === 0
  const shown = visible ? { ...page, hiddenAt: null } : page
  // Tabs that did not sign out themselves leave it to the one that did, until the sign-out had its time.
  const isDue = !page.left && relation !== 'ending' && (!isOpen || isLong || isOld)
  return { page: isLong ? inDoubt(shown, moment) : shown, ask: isDue ? 'ask' : 'no' }
}

/** One sign-out is noticed in more than one way. Once it had its time, the next one is another. */
function learnIntent(page: Page, signal: Extract<Signal, { type: 'intent' }>, moment: Moment): Learned {
  const { marker, now } = moment
  const standing = standingOf(marker)
  const isKnown = standing === 'ending' && page.signOut !== null && isOurs(moment) && !isDue(now, moment)
  const isSame = isKnown || standing === 'unconfirmed'
  // `guard.logout()` calls the site's function, whose own request is noticed as the same sign-out once more.
  const repeats = isSame ? Math.max(signal.repeats, page.signOut?.repeats ?? 0) : signal.repeats
  const signing = { ...page, signOut: { at: now, answered: null, repeats } }
  if (!isSame) return { page: inDoubt(signing, moment), marker: intended(marker, now, signal.reason), ask: 'no' }
  return { page: outdated(awaiting(signing, moment), moment), ask: 'no' }
}

/** Also where the answer comes so late that the session was taken to go on: everybody has to be asked again. */
function learnSettled(before: Page, isAnswered: boolean, moment: Moment): Learned {
  const { marker, now } = moment
  const page = { ...before, signOut: { at: now, repeats: 0, ...before.signOut, answered: now } }
  if (!isAnswered) return { page: outdated(page, moment), ask: 'ask-anyway' }
  return { page: inDoubt(page, moment), marker: settledMarker(marker, now), ask: 'ask-anyway' }
}

function learnDeadline(before: Page, moment: Moment): Learned {
  const page = { ...before, deadline: null }
  return { page, ...(relationNow(page, moment) === 'ending' && { ask: 'ask-anyway' }) }
}

/** Folds a signal into what is known: facts of the page, and the marker. Nothing is decided here. */
export function learn(page: Page, signal: Signal, moment: Moment): Learned {
  const { now, visible } = moment
  switch (signal.type) {
    case 'restored':
      return learnRestored(page, moment)
    case 'rechecked':
      return learnRechecked(page, signal.isWhole, moment)
    case 'shown':
      return learnShown(page, moment)
    case 'hidden':
      return { page: { ...page, hiddenAt: page.hiddenAt ?? now, birth: waiting(page.birth) }, ask: 'no' }
    case 'left':
      return { page: inDoubt({ ...page, left: true, birth: waiting(page.birth) }, moment), ask: 'no' }
    case 'hint': {
      const isOpen = page.view === 'open' && relationNow(page, moment) === 'own'
      return isOpen ? { page: inDoubt(page, moment), ask: 'ask' } : {}
    }
    case 'loaded':
      return learnLoaded(page, signal, moment)
    case 'intent':
      return learnIntent(page, signal, moment)
    case 'settled':
      return learnSettled(page, signal.answered, moment)
    case 'deadline':
      return learnDeadline(page, moment)
    case 'retry':
      // In a background tab nothing asks, so nothing would try again: who shows the tab does.
      return { page: { ...page, attempt: visible ? page.attempt : 0, tries: 0 }, ask: 'ask' }
    case 'not-gone':
      return { page: { ...page, tries: page.tries + 1 }, ask: 'no' }
    case 'verdict':
      return learnVerdict(page, signal, moment)
    case 'signed-in':
      return learnToldSignedIn(page, signal, moment)
    case 'marker':
      return {}
  }
}
