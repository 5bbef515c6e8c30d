import { standingOf } from '../../../src/core/marker.js'
import type { Page } from '../../../src/core/states.js'
import {
  asksAnew,
  asksLess,
  asksMore,
  CHECK,
  changes,
  isAt,
  isOnly,
  isStart,
  pageBefore,
  pageOf,
  RETRY,
  relationIn,
  seenIn,
} from './in-a-difference.js'
import { EXAMPLES } from './known-examples.js'
import type { Difference, Play } from './play-both.js'

/** A difference that was judged. If it recognises a difference, the sequence stops without a failure. */
export interface KnownDifference {
  readonly id: string
  /** Which core is right, and why, in one sentence. */
  readonly says: string
  readonly recognises: (difference: Difference) => boolean
  /** Its shortest sequence. */
  readonly example: Play
  /** What differs after its last action: [the name, the frozen core's, the new one's]. */
  readonly shows: readonly (readonly [name: string, old: string, fresh: string])[]
}

const isPending = (d: Difference, { signOut } = pageOf(d)) =>
  signOut?.answeredAt === null && d.now < signOut.startedAt + d.rules.policy.pingTimeout

const kindOf = (page: unknown) => (page as Partial<Page> | null)?.membership?.kind

const hasWaited = (page: unknown) => {
  const { membership } = page as { membership: { waited?: boolean; orphan?: boolean } }
  return membership.waited === true || membership.orphan === true
}
const isMoving = (d: Difference) => d.fresh.page?.state === 'leaving'
const isHidden = (d: Difference) => d.fresh.page?.state === 'covered' || d.fresh.page?.state === 'blocked'
const waits = (d: Difference) => pageOf(d).hasSource === false && pageOf(d).view === 'covered'
const HIDING = ['state', 'is hidden', 'is emptied', 'notice', 'move', 'parser is stopped', 'sign-out sent at'] as const

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'catches-up',
    says: 'New: at any signal, levels act on the marker of now; the frozen core does the same once it gets the signal `marker`.',
    recognises: d => d.caughtUp().some(({ names }) => names.length === 0),
    ...EXAMPLES['catches-up'],
  },
  {
    id: 'unconfirmed-is-asked-again',
    says: 'New: an unconfirmed end that this page found by itself is asked about again later, so the notice does not stay for ever.',
    recognises: d =>
      isOnly(d, RETRY, 'is emptied') &&
      isAt(d, 'verdict') &&
      changes(d, RETRY, 'false', 'true') &&
      ['unconfirmed', 'loop'].includes(pageOf(d).view ?? '') &&
      standingOf(d.fresh.marker) === 'unconfirmed',
    ...EXAMPLES['unconfirmed-is-asked-again'],
  },
  {
    id: 'waits-for-loaded',
    says: 'New: a document that may have come from the HTTP cache waits until the browser reports it, as it may be of the session that runs.',
    recognises: d =>
      waits(d) &&
      relationIn(d) === 'other' &&
      isOnly(d, ...HIDING, CHECK, RETRY) &&
      !changes(d, RETRY, 'false', 'true') &&
      (!asksMore(d) || isAt(d, 'signed-in')),
    ...EXAMPLES['waits-for-loaded'],
  },
  {
    id: 'signed-in-early',
    says: 'New: guard.signedIn() counts at once, also before the browser has reported where the document came from.',
    recognises: d => isAt(d, 'signed-in') && waits(d) && d.old.event === 'told' && d.old.orders.length === 0,
    ...EXAMPLES['signed-in-early'],
  },
  {
    id: 'nothing-to-hide',
    says: 'New: a page that has nothing to hide plans no retry, because a retry there does nothing.',
    recognises: d => isOnly(d, RETRY) && changes(d, RETRY, 'true', 'false') && pageOf(d).membership?.kind === 'public',
    ...EXAMPLES['nothing-to-hide'],
  },
  {
    id: 'left-to-the-tab-that-signs-out',
    says: 'New: until a sign-out was answered or its deadline passed, only the tab that signs out asks.',
    recognises: d => isOnly(d, CHECK) && asksLess(d) && relationIn(d) === 'ending' && pageOf(d).deadline !== null,
    ...EXAMPLES['left-to-the-tab-that-signs-out'],
  },
  {
    id: 'own-sign-out-first',
    says: 'New: while its own sign-out is on its way a page waits and does not ask; a ping could bring the session back.',
    recognises: d =>
      (isPending(d) || isPending(d, pageBefore(d))) &&
      ((isOnly(d, CHECK) && asksLess(d)) || (pageOf(d).view === 'covered' && isOnly(d, ...HIDING, CHECK))),
    ...EXAMPLES['own-sign-out-first'],
  },
  {
    id: 'not-gone',
    says: 'New: if the next document does not come, the core moves once more, to where the marker says now, and then shows a notice; before, the runtime did that.',
    recognises: d => d.fresh.signal?.type === 'not-gone' && d.old.event === 'not-gone',
    ...EXAMPLES['not-gone'],
  },
  {
    id: 'cached-start',
    says: 'New: a document that certainly came from the HTTP cache leaves if the end came after its request, and is reloaded otherwise.',
    recognises: d =>
      isStart(d) &&
      /from the HTTP cache$/.test(d.action?.name ?? '') &&
      !pageOf(d).hasSource &&
      ['leave', 'reload'].includes(pageOf(d).view ?? ''),
    ...EXAMPLES['cached-start'],
  },
  {
    id: 'orphan-reloads',
    says: 'New: nobody knows whose a document from the HTTP cache is, so it goes without asking, and is not part of a redirect loop.',
    recognises: d =>
      !isStart(d) &&
      pageOf(d).isOrphan === true &&
      ['reload', 'leave'].includes(pageOf(d).view ?? '') &&
      isOnly(d, ...HIDING, CHECK),
    ...EXAMPLES['orphan-reloads'],
  },
  {
    id: 'orphan-waits-for-the-sign-out',
    says: 'New: during a sign-out, an orphaned document waits for its outcome.',
    recognises: d => pageOf(d).isOrphan === true && pageOf(d).view === 'covered' && relationIn(d) === 'ending',
    ...EXAMPLES['orphan-waits-for-the-sign-out'],
  },
  {
    id: 'late-answer-is-broadcast',
    says: 'New: a sign-out that is answered so late that the session seemed to go on is broadcast, too.',
    recognises: d =>
      isOnly(d, 'messages') &&
      (isStart(d) || isAt(d, 'answered')) &&
      d.fresh.orders.includes('broadcast-ending') &&
      standingOf(d.fresh.found) !== 'ending' &&
      d.fresh.marker.intent?.settled === d.now,
    ...EXAMPLES['late-answer-is-broadcast'],
  },
  {
    id: 'unconfirmed-in-the-background',
    says: 'New: nobody reads a notice in a background tab, so a document that starts there after an unconfirmed end leaves, and the login page asks.',
    recognises: d =>
      isStart(d) &&
      ['leave', 'loop'].includes(pageOf(d).view ?? '') &&
      standingOf(d.fresh.found) === 'unconfirmed' &&
      pageOf(d).hiddenAt !== null &&
      isOnly(d, ...HIDING),
    ...EXAMPLES['unconfirmed-in-the-background'],
  },
  {
    id: 'retry-is-planned',
    says: 'New: a page whose last answer was `unknown` asks when its retry is due, and not at every signal before.',
    recognises: d =>
      isOnly(d, CHECK, 'sign-out sent at') &&
      asksLess(d) &&
      (pageOf(d).failedChecks ?? 0) > 0 &&
      seenIn(d, RETRY) === 'true' &&
      isHidden(d),
    ...EXAMPLES['retry-is-planned'],
  },
  {
    id: 'clock-set-back',
    says: 'New: a proof with a future time proves nothing, so the page asks once more.',
    recognises: d =>
      isAt(d, 'verdict') &&
      d.fresh.signal?.type === 'verdict' &&
      d.fresh.signal.askedAt > d.now &&
      changes(d, 'state', 'open', 'covered'),
    ...EXAMPLES['clock-set-back'],
  },
  {
    id: 'starts-with-a-future-end',
    says: 'New: a document that starts with a future end or an earlier sign-out in the marker is covered until a verdict vouches for it.',
    recognises: d =>
      isStart(d) &&
      changes(d, 'state', 'open', 'covered') &&
      (d.fresh.marker.intent !== null || (d.fresh.marker.end?.at ?? 0) > d.now),
    ...EXAMPLES['starts-with-a-future-end'],
  },
  {
    id: 'doubted-in-the-clock-set-back',
    says: 'New: the answer `unknown` counts, although the time of the verdict before it is in the future.',
    recognises: d =>
      isAt(d, 'verdict') &&
      Math.max(d.fresh.found.running?.at ?? 0, d.old.found.running?.at ?? 0) > d.now &&
      d.fresh.marker.running?.verdict === 'unknown' &&
      d.old.marker.running?.verdict === 'signed-in',
    ...EXAMPLES['doubted-in-the-clock-set-back'],
  },
  {
    id: 'emptied-reloads',
    says: 'New: an emptied page is reloaded, whereas the frozen core asked and left the page blank.',
    recognises: d =>
      pageBefore(d).isEmptied === true &&
      ['reload', 'loop'].includes(pageOf(d).view ?? '') &&
      ['unconfirmed', 'loop'].includes(pageBefore(d).view ?? ''),
    ...EXAMPLES['emptied-reloads'],
  },
  {
    id: 'loop-at-unknown',
    says: 'New: if the marker makes the page go and it is in a redirect loop, the notice says that, whatever the answer.',
    recognises: d =>
      isAt(d, 'verdict') && isOnly(d, 'notice', 'is emptied') && changes(d, 'notice', 'no-answer', 'loop'),
    ...EXAMPLES['loop-at-unknown'],
  },
  {
    id: 'repeats-when-looked-at',
    says: 'New: an unconfirmed sign-out is repeated when somebody looks at the page, and not at every signal.',
    recognises: d =>
      pageOf(d).view === 'unconfirmed' &&
      isOnly(d, 'sign-out sent at') &&
      isAt(d, 'verdict', 'marker', 'hint', 'hidden', 'loaded', 'deadline') &&
      !d.fresh.orders.includes('repeat-sign-out'),
    ...EXAMPLES['repeats-when-looked-at'],
  },
  {
    id: 'keeps-notice',
    says: 'New: an emptied page keeps its notice, whereas the frozen core left it blank.',
    recognises: d =>
      isOnly(d, 'state') &&
      changes(d, 'state', 'covered', 'blocked') &&
      pageBefore(d).isEmptied === true &&
      pageBefore(d).view === pageOf(d).view,
    ...EXAMPLES['keeps-notice'],
  },
  {
    id: 'aborts-checks',
    says: 'New: a session check from before the doubt is aborted and repeated at once; its answer would come too late to count.',
    recognises: d =>
      isOnly(d, CHECK) && asksAnew(d) && d.fresh.orders.includes('abort') && pageOf(d).validFrom === d.now,
    ...EXAMPLES['aborts-checks'],
  },
  {
    id: 'sent-before-the-clock',
    says: 'New: if the clock was set back after a document sent its sign-out, the request counts as on its way, and is not repeated.',
    recognises: d =>
      isAt(d, 'verdict') &&
      isOnly(d, 'sign-out sent at') &&
      isPending(d) &&
      (pageOf(d).signOut?.startedAt ?? 0) > d.now,
    ...EXAMPLES['sent-before-the-clock'],
  },
  {
    id: 'restore-aborts-checks',
    says: 'New: a restore aborts earlier session checks; if a fresh verdict vouches for the page, it does not ask until it is shown.',
    recognises: d =>
      isAt(d, 'restored') &&
      isOnly(d, CHECK) &&
      asksLess(d) &&
      d.fresh.orders.includes('abort') &&
      d.fresh.orders.includes('recheck'),
    ...EXAMPLES['restore-aborts-checks'],
  },
  {
    id: 'deadline-before-loaded',
    says: 'New: a page of the session that runs does not ask before the browser reports where it came from, not even at the deadline of its sign-out.',
    recognises: d => isAt(d, 'deadline') && waits(d) && relationIn(d) === 'own' && isOnly(d, CHECK) && asksLess(d),
    ...EXAMPLES['deadline-before-loaded'],
  },
  {
    id: 'asks-at-once',
    says: 'New: a page that asks at once, or at the deadline of the sign-out, plans no retry as well.',
    recognises: d =>
      isAt(d, 'verdict') &&
      isOnly(d, RETRY, 'state', 'notice') &&
      !changes(d, RETRY, 'false', 'true') &&
      pageOf(d).view === 'covered' &&
      (d.fresh.orders.includes('ask-anyway') || d.fresh.orders.includes('await-deadline')),
    ...EXAMPLES['asks-at-once'],
  },
  {
    id: 'loop-is-over',
    says: 'New: the notice of a redirect loop goes once the page need not move any more.',
    recognises: d =>
      pageBefore(d).view === 'loop' &&
      ['covered', 'no-answer'].includes(pageOf(d).view ?? '') &&
      isOnly(d, 'state', 'notice', CHECK),
    ...EXAMPLES['loop-is-over'],
  },
  {
    id: 'noticed-before',
    says: 'New: a sign-out that was noticed at an earlier signal does not abort checks a second time.',
    recognises: d =>
      isOnly(d, CHECK, 'state', 'notice') &&
      relationIn(d) === 'ending' &&
      pageBefore(d).noticedAt === d.fresh.found.intent?.at &&
      (d.old.before as { noticed?: number } | null)?.noticed !== d.fresh.found.intent?.at,
    ...EXAMPLES['noticed-before'],
  },
  {
    id: 'deadline-of-what-was-noticed',
    says: 'New: a sign-out is noticed at any signal, so its deadline is awaited, too.',
    recognises: d => d.old.signal === null && d.fresh.signal?.type === 'deadline',
    ...EXAMPLES['deadline-of-what-was-noticed'],
  },
  {
    id: 'emptied-in-a-loop',
    says: 'New: a page that is never shown again is emptied in a redirect loop, too, and does not ask.',
    recognises: d =>
      pageOf(d).view === 'loop' &&
      pageOf(d).membership?.kind === 'foreign' &&
      isOnly(d, 'is emptied', CHECK) &&
      !asksMore(d),
    ...EXAMPLES['emptied-in-a-loop'],
  },
  {
    id: 'overtaken',
    says: 'New: a document that the server sent after the end may be of somebody who is signed in, so it waits for a verdict at every signal, as at its start.',
    recognises: d => {
      const { membership } = pageBefore(d)
      return (
        membership?.kind === 'unclaimed' &&
        membership.waited === true &&
        standingOf(d.fresh.found) === 'ended' &&
        standingOf(d.fresh.marker) === 'ended' &&
        ['covered', 'loop', 'no-answer'].includes(pageOf(d).view ?? '') &&
        isOnly(d, ...HIDING, CHECK)
      )
    },
    ...EXAMPLES.overtaken,
  },
  {
    id: 'deadline-asks',
    says: 'New: the page waits for the deadline of the sign-out and asks then; it does not ask before.',
    recognises: d =>
      isOnly(d, CHECK) && asksLess(d) && (pageOf(d).failedChecks ?? 0) > 0 && pageOf(d).deadline !== null,
    ...EXAMPLES['deadline-asks'],
  },
  {
    id: 'nothing-to-ask-for',
    says: 'New: the page asks after the answer to the repeated sign-out, so it does not ask before.',
    recognises: d => isOnly(d, CHECK) && asksLess(d) && d.fresh.orders.includes('repeat-sign-out'),
    ...EXAMPLES['nothing-to-ask-for'],
  },
  {
    id: 'future-end',
    says: 'New: a document that was requested after an end asks once more, before it counts the sign-out as unconfirmed.',
    recognises: d =>
      isAt(d, 'verdict') &&
      standingOf(d.fresh.marker) === 'unconfirmed' &&
      relationIn(d) === 'unclaimed' &&
      pageOf(d).view === 'covered' &&
      ((pageOf(d).membership as { noEndSince?: number }).noEndSince ?? 0) > d.now,
    ...EXAMPLES['future-end'],
  },
  {
    id: 'signed-in-asks',
    says: 'New: guard.signedIn() asks who is signed in, also in a redirect loop and in a background tab.',
    recognises: d =>
      isAt(d, 'signed-in') &&
      pageOf(d).view === 'loop' &&
      isOnly(d, 'is emptied', CHECK) &&
      d.fresh.orders.includes('ask-anyway'),
    ...EXAMPLES['signed-in-asks'],
  },
  {
    id: 'loop-asks-once',
    says: 'New: a redirect loop asks once, when it is found.',
    recognises: d => isOnly(d, CHECK) && asksLess(d) && pageOf(d).view === 'loop',
    ...EXAMPLES['loop-asks-once'],
  },
  {
    id: 'joined-before',
    says: 'New: a page joins the epoch that begins at any signal, so an unknown answer later does not take it out.',
    recognises: d =>
      kindOf(d.old.before) === 'unclaimed' && kindOf(d.fresh.before) === 'epoch' && relationIn(d) === 'own',
    ...EXAMPLES['joined-before'],
  },
  {
    id: 'back-is-no-loop',
    says: 'New: a person who presses Back repeatedly is not in a redirect loop.',
    recognises: d =>
      pageOf(d).membership?.kind === 'foreign' &&
      pageOf(d).isRestored === true &&
      isMoving(d) &&
      changes(d, 'state', 'blocked', 'leaving') &&
      d.old.seen[`tab ${d.action?.who} notice`] === 'loop',
    ...EXAMPLES['back-is-no-loop'],
  },
  {
    id: 'answered-signed-out',
    says: 'New: a page that got "signed-out" in a redirect loop leaves as soon as it can.',
    recognises: d =>
      pageBefore(d).answer === 'signed-out' && pageBefore(d).view === 'loop' && pageOf(d).view === 'leave',
    ...EXAMPLES['answered-signed-out'],
  },
  {
    id: 'answer-counts',
    says: 'New: a page that catches up does not invalidate its session check, so "signed-out" counts at its first answer.',
    recognises: d =>
      d.old.event === 'late' &&
      d.fresh.signal?.type === 'verdict' &&
      d.fresh.signal.verdict === 'signed-out' &&
      pageBefore(d).view === 'unconfirmed' &&
      pageOf(d).view === 'leave',
    ...EXAMPLES['answer-counts'],
  },
  {
    id: 'overtaken-takes-part',
    says: 'New: a document that certainly came from the server can be in a redirect loop.',
    recognises: d =>
      isAt(d, 'loaded') &&
      changes(d, 'state', 'leaving', 'blocked') &&
      pageOf(d).view === 'loop' &&
      d.fresh.signal?.type === 'loaded' &&
      !d.fresh.signal.fromCache,
    ...EXAMPLES['overtaken-takes-part'],
  },
  {
    id: 'notice-before-loaded',
    says: 'New: before it is known where a document came from, it is not revealed because there is no answer; it shows the notice.',
    recognises: d =>
      isAt(d, 'verdict') &&
      pageOf(d).hasSource === false &&
      pageOf(d).view === 'no-answer' &&
      pageOf(d).isRestored === true &&
      d.rules.policy.onUnknown === 'reveal' &&
      d.old.event === 'unknown:reveal',
    ...EXAMPLES['notice-before-loaded'],
  },
  {
    id: 'waiting-asks',
    says: 'New: a page that waits for a verdict asks at any signal if nobody else does.',
    recognises: d =>
      isOnly(d, CHECK) &&
      asksMore(d) &&
      pageBefore(d).view === 'covered' &&
      pageOf(d).view === 'covered' &&
      relationIn(d) === 'own' &&
      isAt(d, 'hint', 'marker') &&
      pageOf(d).failedChecks === 0,
    ...EXAMPLES['waiting-asks'],
  },
  {
    id: 'arrived-late',
    says: 'New: a document that was hidden or got no answer before its origin was known has waited, so it is reloaded.',
    recognises: d =>
      d.fresh.before !== null &&
      d.old.before !== null &&
      hasWaited(d.fresh.before) &&
      !hasWaited(d.old.before) &&
      ['reload', 'loop'].includes(pageOf(d).view ?? ''),
    ...EXAMPLES['arrived-late'],
  },
  {
    id: 'opens-without-asking',
    says: "New: a page that another tab's verdict vouches for opens without a session check of its own.",
    recognises: d => isAt(d, 'loaded') && isOnly(d, CHECK) && asksLess(d) && pageOf(d).view === 'open',
    ...EXAMPLES['opens-without-asking'],
  },
  {
    id: 'leaving-doubts',
    says: 'New: the answer `unknown` is marked for all tabs, also if the page leaves because of it.',
    recognises: d =>
      isAt(d, 'verdict') &&
      isOnly(d, 'marker running verdict') &&
      changes(d, 'marker running verdict', 'signed-in', 'unknown') &&
      d.old.event === 'unknown:leave',
    ...EXAMPLES['leaving-doubts'],
  },
  {
    id: 'another-write-is-lost',
    says: 'Neither: the two cores wrote their markers at different moments, so a different write is lost.',
    recognises: d =>
      d.names.every(name => name.startsWith('marker')) &&
      d.old.marker.intent?.at === d.now &&
      d.fresh.marker.intent?.at === d.now,
    ...EXAMPLES['another-write-is-lost'],
  },
  {
    id: 'covers-while-ending',
    says: 'New: during a sign-out no end is certain, so the notice of an earlier one goes until the deadline.',
    recognises: d =>
      isOnly(d, 'state') &&
      changes(d, 'state', 'blocked', 'covered') &&
      pageBefore(d).view === 'unconfirmed' &&
      pageOf(d).view === 'covered' &&
      relationIn(d) === 'ending',
    ...EXAMPLES['covers-while-ending'],
  },
  {
    id: 'signed-in-after-the-clock',
    says: 'New: if the clock was set back since the doubt, the page waits for the answer that `guard.signedIn()` asks for.',
    recognises: d =>
      isAt(d, 'signed-in') && changes(d, 'state', 'open', 'covered') && (pageBefore(d).doubtedAt ?? 0) > d.now,
    ...EXAMPLES['signed-in-after-the-clock'],
  },
]
