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

/** A difference that was judged. What it recognises stops a sequence without failing it. */
export interface KnownDifference {
  readonly id: string
  /** Which core is right, and why, in one sentence. */
  readonly says: string
  readonly recognises: (difference: Difference) => boolean
  /** Its shortest sequence. */
  readonly example: Play
  /** What is seen differently after the last action of it: [the name, the frozen core's, the new one's]. */
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
const waits = (d: Difference) => pageOf(d).isOriginKnown === false && pageOf(d).view === 'covered'
const HIDING = ['state', 'is hidden', 'is emptied', 'notice', 'move', 'parser is stopped', 'sign-out sent at'] as const
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'catches-up',
    says: 'New: levels act at any signal on what the marker says by now; the frozen core shows the same once it is told that the marker changed.',
    recognises: d => d.caughtUp().some(({ names }) => names.length === 0),
    ...EXAMPLES['catches-up'],
  },
  {
    id: 'unconfirmed-is-asked-again',
    says: 'New: an unconfirmed end that this page found by itself is asked about again later, so the notice does not stand for ever.',
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
    says: 'New: what may have come out of the HTTP cache waits until the browser tells, as it may be of the session that runs.',
    recognises: d =>
      waits(d) &&
      relationIn(d) === 'other' &&
      isOnly(d, ...HIDING, CHECK, RETRY) &&
      !changes(d, RETRY, 'false', 'true') &&
      (!asksMore(d) || isAt(d, 'signed-in')),
    ...EXAMPLES['waits-for-loaded'],
  },
  {
    id: 'told-early',
    says: 'New: guard.signedIn() counts at once, also in a document of which the browser has not told yet where it came from.',
    recognises: d => isAt(d, 'signed-in') && waits(d) && d.old.event === 'told' && d.old.orders.length === 0,
    ...EXAMPLES['told-early'],
  },
  {
    id: 'nothing-to-hide',
    says: 'New: a page that has nothing to hide plans no retry, which led to nothing.',
    recognises: d => isOnly(d, RETRY) && changes(d, RETRY, 'true', 'false') && pageOf(d).membership?.kind === 'public',
    ...EXAMPLES['nothing-to-hide'],
  },
  {
    id: 'left-to-who-signs-out',
    says: 'New: until a sign-out was answered or had its time, the tab that signs out is the one that asks.',
    recognises: d => isOnly(d, CHECK) && asksLess(d) && relationIn(d) === 'ending' && pageOf(d).deadline !== null,
    ...EXAMPLES['left-to-who-signs-out'],
  },
  {
    id: 'own-sign-out-first',
    says: 'New: while its own sign-out is on its way a page waits and asks nothing; a ping could put the session back.',
    recognises: d =>
      (isPending(d) || isPending(d, pageBefore(d))) &&
      ((isOnly(d, CHECK) && asksLess(d)) || (pageOf(d).view === 'covered' && isOnly(d, ...HIDING, CHECK))),
    ...EXAMPLES['own-sign-out-first'],
  },
  {
    id: 'not-gone',
    says: 'New: where the next document does not come it tries once more, where the marker says now, and then says so; before, the runtime did that.',
    recognises: d => d.fresh.signal?.type === 'not-gone' && d.old.event === 'not-gone',
    ...EXAMPLES['not-gone'],
  },
  {
    id: 'cached-start',
    says: 'New: what certainly came out of the HTTP cache leaves if the end came after it was asked for, and else is loaded anew.',
    recognises: d =>
      isStart(d) &&
      /out of the HTTP cache$/.test(d.action?.name ?? '') &&
      !pageOf(d).isOriginKnown &&
      ['leave', 'reload'].includes(pageOf(d).view ?? ''),
    ...EXAMPLES['cached-start'],
  },
  {
    id: 'orphan-reloads',
    says: 'New: nobody knows whose a document out of the HTTP cache is, so it goes without a question, and takes no part in loops.',
    recognises: d =>
      !isStart(d) &&
      pageOf(d).isOrphan === true &&
      ['reload', 'leave'].includes(pageOf(d).view ?? '') &&
      isOnly(d, ...HIDING, CHECK),
    ...EXAMPLES['orphan-reloads'],
  },
  {
    id: 'orphan-waits-for-the-sign-out',
    says: 'New: where a sign-out is under way, a document of nobody known waits for what becomes of it.',
    recognises: d => pageOf(d).isOrphan === true && pageOf(d).view === 'covered' && relationIn(d) === 'ending',
    ...EXAMPLES['orphan-waits-for-the-sign-out'],
  },
  {
    id: 'late-answer-is-told',
    says: 'New: a sign-out that was answered so late that the session was taken to go on is told to the other tabs, too.',
    recognises: d =>
      isOnly(d, 'messages') &&
      (isStart(d) || isAt(d, 'answered')) &&
      d.fresh.orders.includes('broadcast-ending') &&
      standingOf(d.fresh.found) !== 'ending' &&
      d.fresh.marker.intent?.settled === d.now,
    ...EXAMPLES['late-answer-is-told'],
  },
  {
    id: 'unconfirmed-in-the-background',
    says: 'New: nobody reads a notice in a background tab, so a document that starts there under an unconfirmed end leaves, and the login page asks.',
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
    says: 'New: a page whose last answer told nothing asks when its retry is due, and not at every signal before.',
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
    says: 'New: a proof that lies ahead proves nothing, so one more question is asked.',
    recognises: d =>
      isAt(d, 'verdict') &&
      d.fresh.signal?.type === 'verdict' &&
      d.fresh.signal.askedAt > d.now &&
      changes(d, 'state', 'open', 'covered'),
    ...EXAMPLES['clock-set-back'],
  },
  {
    id: 'starts-under-an-end-ahead',
    says: 'New: a document that starts beside an end that lies ahead, or a sign-out of before, is covered until somebody vouches for it.',
    recognises: d =>
      isStart(d) &&
      changes(d, 'state', 'open', 'covered') &&
      (d.fresh.marker.intent !== null || (d.fresh.marker.end?.at ?? 0) > d.now),
    ...EXAMPLES['starts-under-an-end-ahead'],
  },
  {
    id: 'doubted-in-the-clock-set-back',
    says: 'New: an answer that tells nothing counts, although the verdict before it lies ahead.',
    recognises: d =>
      isAt(d, 'verdict') &&
      Math.max(d.fresh.found.running?.at ?? 0, d.old.found.running?.at ?? 0) > d.now &&
      d.fresh.marker.running?.verdict === 'unknown' &&
      d.old.marker.running?.verdict === 'signed-in',
    ...EXAMPLES['doubted-in-the-clock-set-back'],
  },
  {
    id: 'emptied-reloads',
    says: 'New: a page of which nothing is left is loaded anew, where the frozen core asked behind a blank page.',
    recognises: d =>
      pageBefore(d).isEmptied === true &&
      ['reload', 'loop'].includes(pageOf(d).view ?? '') &&
      ['unconfirmed', 'loop'].includes(pageBefore(d).view ?? ''),
    ...EXAMPLES['emptied-reloads'],
  },
  {
    id: 'loop-at-unknown',
    says: 'New: where the marker says that the page has to go in circles the notice says so, whatever the answer.',
    recognises: d =>
      isAt(d, 'verdict') && isOnly(d, 'notice', 'is emptied') && changes(d, 'notice', 'no-answer', 'loop'),
    ...EXAMPLES['loop-at-unknown'],
  },
  {
    id: 'repeats-when-looked-at',
    says: 'New: a sign-out that nobody confirmed is sent again when somebody looks, and not at every signal.',
    recognises: d =>
      pageOf(d).view === 'unconfirmed' &&
      isOnly(d, 'sign-out sent at') &&
      isAt(d, 'verdict', 'marker', 'hint', 'hidden', 'loaded', 'deadline') &&
      !d.fresh.orders.includes('repeat-sign-out'),
    ...EXAMPLES['repeats-when-looked-at'],
  },
  {
    id: 'keeps-notice',
    says: 'New: an emptied page keeps its notice, where the frozen core left it blank.',
    recognises: d =>
      isOnly(d, 'state') &&
      changes(d, 'state', 'covered', 'blocked') &&
      pageBefore(d).isEmptied === true &&
      pageBefore(d).view === pageOf(d).view,
    ...EXAMPLES['keeps-notice'],
  },
  {
    id: 'calls-off',
    says: 'New: a question from before the doubt is called off and asked anew at once; its answer would be late, and asked for again.',
    recognises: d =>
      isOnly(d, CHECK) && asksAnew(d) && d.fresh.orders.includes('abort') && pageOf(d).validFrom === d.now,
    ...EXAMPLES['calls-off'],
  },
  {
    id: 'sent-before-the-clock',
    says: 'New: where the clock was set back since a document sent its sign-out, the request counts as on its way, and is not sent again.',
    recognises: d =>
      isAt(d, 'verdict') &&
      isOnly(d, 'sign-out sent at') &&
      isPending(d) &&
      (pageOf(d).signOut?.startedAt ?? 0) > d.now,
    ...EXAMPLES['sent-before-the-clock'],
  },
  {
    id: 'restore-calls-off',
    says: 'New: a restore calls off what was asked before it; where a fresh verdict vouches for the page, nothing asks until it is shown.',
    recognises: d =>
      isAt(d, 'restored') &&
      isOnly(d, CHECK) &&
      asksLess(d) &&
      d.fresh.orders.includes('abort') &&
      d.fresh.orders.includes('recheck'),
    ...EXAMPLES['restore-calls-off'],
  },
  {
    id: 'deadline-before-loaded',
    says: 'New: a page of the session that runs asks nothing before the browser tells where it came from, not even when its sign-out had its time.',
    recognises: d => isAt(d, 'deadline') && waits(d) && relationIn(d) === 'own' && isOnly(d, CHECK) && asksLess(d),
    ...EXAMPLES['deadline-before-loaded'],
  },
  {
    id: 'asks-at-once',
    says: 'New: who asks at once, or when the sign-out has its time, plans no retry besides.',
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
    says: 'New: the notice of a loop goes once the page has nowhere to go any more.',
    recognises: d =>
      pageBefore(d).view === 'loop' &&
      ['covered', 'no-answer'].includes(pageOf(d).view ?? '') &&
      isOnly(d, 'state', 'notice', CHECK),
    ...EXAMPLES['loop-is-over'],
  },
  {
    id: 'noticed-before',
    says: 'New: a sign-out that was noticed at an earlier signal calls nothing off a second time.',
    recognises: d =>
      isOnly(d, CHECK, 'state', 'notice') &&
      relationIn(d) === 'ending' &&
      pageBefore(d).noticedAt === d.fresh.found.intent?.at &&
      (d.old.before as { noticed?: number } | null)?.noticed !== d.fresh.found.intent?.at,
    ...EXAMPLES['noticed-before'],
  },
  {
    id: 'deadline-of-what-was-noticed',
    says: 'New: a sign-out is noticed at any signal, so its time is waited for as well.',
    recognises: d => d.old.signal === null && d.fresh.signal?.type === 'deadline',
    ...EXAMPLES['deadline-of-what-was-noticed'],
  },
  {
    id: 'emptied-in-a-loop',
    says: 'New: what is never shown again is emptied in a loop, too, and asks nothing.',
    recognises: d =>
      pageOf(d).view === 'loop' &&
      pageOf(d).membership?.kind === 'foreign' &&
      isOnly(d, 'is emptied', CHECK) &&
      !asksMore(d),
    ...EXAMPLES['emptied-in-a-loop'],
  },
  {
    id: 'overtaken',
    says: 'New: what the server answered after the end may be of somebody who is signed in, so its answer is waited for at every signal, as at the start.',
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
    says: 'New: the time of the sign-out is waited for, and asks; nothing asks besides.',
    recognises: d =>
      isOnly(d, CHECK) && asksLess(d) && (pageOf(d).failedChecks ?? 0) > 0 && pageOf(d).deadline !== null,
    ...EXAMPLES['deadline-asks'],
  },
  {
    id: 'nothing-to-ask-for',
    says: 'New: the answer to the repeated sign-out is asked about, so nothing is asked before.',
    recognises: d => isOnly(d, CHECK) && asksLess(d) && d.fresh.orders.includes('repeat-sign-out'),
    ...EXAMPLES['nothing-to-ask-for'],
  },
  {
    id: 'end-lies-ahead',
    says: 'New: a document that was asked for after an end is asked about once more, before its sign-out counts as unconfirmed for it.',
    recognises: d =>
      isAt(d, 'verdict') &&
      standingOf(d.fresh.marker) === 'unconfirmed' &&
      relationIn(d) === 'unclaimed' &&
      pageOf(d).view === 'covered' &&
      ((pageOf(d).membership as { noEndSince?: number }).noEndSince ?? 0) > d.now,
    ...EXAMPLES['end-lies-ahead'],
  },
  {
    id: 'told-asks',
    says: 'New: guard.signedIn() asks who it is, also in a loop and in a background tab.',
    recognises: d =>
      isAt(d, 'signed-in') &&
      pageOf(d).view === 'loop' &&
      isOnly(d, 'is emptied', CHECK) &&
      d.fresh.orders.includes('ask-anyway'),
    ...EXAMPLES['told-asks'],
  },
  {
    id: 'loop-asks-once',
    says: 'New: a loop asks once, when it is found.',
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
    says: 'New: who presses Back again and again takes no part in a loop.',
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
    says: 'New: a page that heard "signed out" in a loop leaves as soon as it may.',
    recognises: d =>
      pageBefore(d).answer === 'signed-out' && pageBefore(d).view === 'loop' && pageOf(d).view === 'leave',
    ...EXAMPLES['answered-signed-out'],
  },
  {
    id: 'answer-counts',
    says: 'New: that a page catches up outdates no question, so "signed out" counts at its first answer.',
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
    says: 'New: what certainly came from the server takes part in a loop.',
    recognises: d =>
      isAt(d, 'loaded') &&
      changes(d, 'state', 'leaving', 'blocked') &&
      pageOf(d).view === 'loop' &&
      d.fresh.signal?.type === 'loaded' &&
      !d.fresh.signal.fromCache,
    ...EXAMPLES['overtaken-takes-part'],
  },
  {
    id: 'too-soon-is-said',
    says: 'New: until it is known where a document came from it is not revealed for want of an answer, but its notice says so.',
    recognises: d =>
      isAt(d, 'verdict') &&
      pageOf(d).isOriginKnown === false &&
      pageOf(d).view === 'no-answer' &&
      pageOf(d).isRestored === true &&
      d.rules.policy.onUnknown === 'reveal' &&
      d.old.event === 'unknown:reveal',
    ...EXAMPLES['too-soon-is-said'],
  },
  {
    id: 'waiting-asks',
    says: 'New: a page that waits for a verdict that nobody asks for asks at any signal.',
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
    says: 'New: a document that nobody looked at, or got no answer for, before its origin was known has waited, so it is loaded anew.',
    recognises: d =>
      d.fresh.before !== null &&
      d.old.before !== null &&
      hasWaited(d.fresh.before) &&
      !hasWaited(d.old.before) &&
      ['reload', 'loop'].includes(pageOf(d).view ?? ''),
    ...EXAMPLES['arrived-late'],
  },
  {
    id: 'opens-unasked',
    says: "New: a page that another tab's verdict vouches for opens without a question of its own.",
    recognises: d => isAt(d, 'loaded') && isOnly(d, CHECK) && asksLess(d) && pageOf(d).view === 'open',
    ...EXAMPLES['opens-unasked'],
  },
  {
    id: 'leaving-doubts',
    says: 'New: an answer that told nothing is known to all, also where the page leaves for it.',
    recognises: d =>
      isAt(d, 'verdict') &&
      isOnly(d, 'marker running verdict') &&
      changes(d, 'marker running verdict', 'signed-in', 'unknown') &&
      d.old.event === 'unknown:leave',
    ...EXAMPLES['leaving-doubts'],
  },
  {
    id: 'another-write-is-lost',
    says: 'Neither: the two wrote their markers at other moments before, so another write is the one that is lost.',
    recognises: d =>
      d.names.every(name => name.startsWith('marker')) &&
      d.old.marker.intent?.at === d.now &&
      d.fresh.marker.intent?.at === d.now,
    ...EXAMPLES['another-write-is-lost'],
  },
  {
    id: 'covers-while-ending',
    says: 'New: while a sign-out is under way no end is certain, so the notice of one goes until it had its time.',
    recognises: d =>
      isOnly(d, 'state') &&
      changes(d, 'state', 'blocked', 'covered') &&
      pageBefore(d).view === 'unconfirmed' &&
      pageOf(d).view === 'covered' &&
      relationIn(d) === 'ending',
    ...EXAMPLES['covers-while-ending'],
  },
  {
    id: 'told-after-the-clock',
    says: 'New: where the clock was set back since the doubt, the page waits for the answer that `guard.signedIn()` asks for.',
    recognises: d =>
      isAt(d, 'signed-in') && changes(d, 'state', 'open', 'covered') && (pageBefore(d).doubtedAt ?? 0) > d.now,
    ...EXAMPLES['told-after-the-clock'],
  },
]
