import type { Known, Learned } from './known.js'
import { isOver, standingOf } from './marker.js'
import { begun, doubted, ended, vouched } from './marks.js'
import { type Answer, awaiting, isConclusive, isDue, isLate, isPending, outdated } from './proof.js'
import {
  hasWaited,
  isReplaced,
  ofEpoch,
  relationAfter,
  relationNow,
  relationOf,
  STALE,
  waiting,
} from './session-relation.js'
import type { Moment, Page, Signal } from './states.js'

/** An epoch begins. The page joins it if it can be of it; if not, it belongs to nobody. */
function learnBegun(page: Page, signal: Signal, moment: Moment, joins: boolean): Known {
  if (page.birth.kind === 'public') return { page, marker: begun(page, signal, moment) }
  const ours = joins ? page : { ...page, birth: STALE }
  const marker = begun(ours, signal, moment)
  const { running } = marker
  return { page: joins && running ? { ...page, birth: ofEpoch(running) } : ours, marker }
}

/** `guard.signedIn()`: the site says so. What is on its way was asked for before, and knows nobody. */
export function learnToldSignedIn(before: Page, signal: Signal, moment: Moment): Learned {
  const { marker } = moment
  const page = outdated(before, moment)
  const isNews = standingOf(marker) !== 'running' || isReplaced(marker.running, page, signal, moment)
  const joins = relationNow(page, moment) === 'newborn' && !hasWaited(page.birth) && !page.restored
  return { ...(isNews ? learnBegun(page, signal, moment, joins) : { page }), ask: 'ask-anyway' }
}

/** What this page shows may be of another epoch than the one that begins: `changed` says that it is. */
function joinsWith(page: Page, answer: Answer, moment: Moment): boolean {
  const { birth, restored, orphan } = page
  const relation = relationAfter(page, moment)
  const isWiped = birth.kind === 'epoch' && !restored && relation === 'missing'
  const isOurs = isWiped && !isReplaced(birth, page, answer, moment)
  return answer.verdict === 'signed-in' && ((relation === 'newborn' && !hasWaited(birth) && !orphan) || isOurs)
}

/** Somebody is signed in: in the epoch that runs, or in a new one. */
function learnSession(page: Page, answer: Answer, moment: Moment, isAnother: boolean): Known {
  const { marker } = moment
  const isAlive = marker.running !== null && !isOver(marker)
  const isNext = standingOf(marker) !== 'running' && relationAfter(page, moment) === 'newborn' && !page.orphan
  const goesOn = isAlive && !isAnother && !isNext
  if (!goesOn) return learnBegun(page, answer, moment, joinsWith(page, answer, moment))
  return { page, marker: vouched(page, answer, moment) }
}

/** What may have come out of the HTTP cache vouches for nothing: its own key least of all. */
const isTooSoon = (page: Page, { page: { birth }, marker }: Known) =>
  !page.certain && page.view !== 'open' && birth.kind !== 'public' && relationOf(birth, marker) === 'own'

function learnSignedIn(page: Page, answer: Answer, moment: Moment): Learned {
  const { marker } = moment
  const standing = standingOf(marker)
  const isAnother = answer.verdict === 'changed' || isReplaced(marker.running, page, answer, moment)
  if (isPending(page, moment) || (standing === 'ending' && !isConclusive(page, answer.asked, moment))) {
    return { page: awaiting(page, moment), ask: 'no' }
  }
  // Signed out here, and not on the server: nobody believes it.
  if (standing === 'unconfirmed' && !isAnother) {
    return { page: { ...page, birth: page.birth.kind === 'public' ? page.birth : STALE }, ask: 'ask-later' }
  }
  const { signOut } = page
  if (standing === 'ending' && !isAnother && signOut?.repeats) {
    const again = { ...page, signOut: { ...signOut, repeats: signOut.repeats - 1 } }
    return { page: awaiting(again, moment), ask: 'no', once: 'repeat-sign-out' }
  }
  const known = learnSession(page, answer, moment, isAnother)
  return isTooSoon(page, known) ? { page, ask: 'no' } : known
}

function learnSignedOut(page: Page, moment: Moment): Learned {
  const { marker } = moment
  const isKnown = standingOf(marker) === 'ended' && !isPending(page, moment)
  return { page: { ...page, answer: 'signed-out' }, marker: isKnown ? marker : ended(true, page, moment), ask: 'no' }
}

/** A sign-out that had its time ends here all the same, unless another site may have sent the request of it. */
function learnUnknown(before: Page, { asked }: Answer, moment: Moment): Learned {
  const { marker, now, policy } = moment
  const page = { ...before, birth: waiting(before.birth) }
  const relation = relationNow(page, moment)
  if (relation === 'unconfirmed') return { page, ask: 'ask-later' }
  if (standingOf(marker) === 'ending') {
    if (!isDue(now, moment)) return { page: awaiting(page, moment), ask: 'no' }
    if (marker.intent?.by !== 'worker') return { page, marker: ended(false, page, moment), ask: 'ask-later' }
  }
  const isShown = page.restored && page.certain && relation === 'own' && policy.onUnknown === 'reveal'
  if (isShown) return { page: { ...page, needsProofSince: 0 }, ask: 'ask-later' }
  return { page: { ...page, answer: 'unknown' }, marker: doubted(marker, asked, now), ask: 'ask-later' }
}

/** What the answer of the server teaches: of the page, and of the session. */
export function learnVerdict(before: Page, answer: Answer, moment: Moment): Learned {
  const { marker } = moment
  const isUnknown = answer.verdict === 'unknown'
  const inVain = isUnknown || standingOf(marker) === 'unconfirmed'
  const page = { ...before, attempt: inVain ? before.attempt + 1 : 0 }
  if (isUnknown) return learnUnknown(page, answer, moment)
  if (isLate(page, answer, moment)) return { page, ask: page.view === 'open' ? 'no' : 'ask' }
  if (answer.verdict === 'signed-out') return learnSignedOut(page, moment)
  // Where the clock was set back since the doubt, the page's own answer is younger than it seems.
  const needsProofSince = Math.min(page.needsProofSince, answer.asked)
  return learnSignedIn({ ...page, needsProofSince }, answer, moment)
}
