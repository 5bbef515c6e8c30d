import { standingOf } from '../../../src/core/marker.js'
import {
  asksAnew,
  asksLess,
  asksMore,
  changes,
  isAt,
  isOnly,
  isStart,
  pageBefore,
  pageOf,
  QUESTION,
  RETRY,
  relationIn,
  seenIn,
} from './in-a-difference.js'
import type { Page } from '../../../src/core/states.js'
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
  signOut?.answered === null && d.now < signOut.at + d.rules.policy.pingTimeout

const birthOf = (page: unknown) => (page as Partial<Page> | null)?.birth?.kind

const hasWaited = (page: unknown) => {
  const { birth } = page as { birth: { waited?: boolean; orphan?: boolean } }
  return birth.waited === true || birth.orphan === true
}
const sinceOf = (page: unknown) => (page as Partial<Page> | null)?.since ?? 0
const isMoving = (d: Difference) => d.fresh.page?.state === 'leaving'
const isHidden = (d: Difference) => d.fresh.page?.state === 'covered' || d.fresh.page?.state === 'blocked'
const waits = (d: Difference) => pageOf(d).certain === false && pageOf(d).view === 'covered'
const HIDING = ['state', 'is hidden', 'is emptied', 'notice', 'move', 'parser is stopped', 'sign-out sent at'] as const
const none = { example: null as never, shows: [] }

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'catches-up',
    says: '',
    recognises: d => d.caughtUp().some(({ names }) => names.length === 0),
    ...none,
  },
  {
    id: 'unconfirmed-is-asked-again',
    says: '',
    recognises: d =>
      isOnly(d, RETRY, 'is emptied') && isAt(d, 'verdict') && changes(d, RETRY, 'false', 'true') && ['unconfirmed', 'loop'].includes(pageOf(d).view ?? '') && standingOf(d.fresh.marker) === 'unconfirmed',
    ...none,
  },
  {
    id: 'waits-for-loaded',
    says: '',
    recognises: d =>
      waits(d) && relationIn(d) === 'other' && isOnly(d, ...HIDING, QUESTION, RETRY) && !changes(d, RETRY, 'false', 'true') &&
      (!asksMore(d) || isAt(d, 'signed-in')),
    ...none,
  },
  {
    id: 'told-early',
    says: '',
    recognises: d => isAt(d, 'signed-in') && waits(d) && d.old.event === 'told' && d.old.orders.length === 0,
    ...none,
  },
  {
    id: 'departing',
    says: '',
    recognises: d => isAt(d, 'departing') && isOnly(d, QUESTION) && asksMore(d) && d.fresh.before !== null && seenIn(d, QUESTION) === d.before[`tab ${d.action?.who} ${QUESTION}`],
    ...none,
  },
  {
    id: 'nothing-to-hide',
    says: '',
    recognises: d => isOnly(d, RETRY) && changes(d, RETRY, 'true', 'false') && pageOf(d).birth?.kind === 'public',
    ...none,
  },
  {
    id: 'left-to-who-signs-out',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksLess(d) && relationIn(d) === 'ending' && pageOf(d).deadline !== null,
    ...none,
  },
  {
    id: 'own-sign-out-first',
    says: '',
    recognises: d => (isPending(d) || isPending(d, pageBefore(d))) && ((isOnly(d, QUESTION) && asksLess(d)) || (pageOf(d).view === 'covered' && isOnly(d, ...HIDING, QUESTION))),
    ...none,
  },
  {
    id: 'not-gone',
    says: '',
    recognises: d => d.fresh.signal?.type === 'not-gone' && (d.old.event === 'not-gone'),
    ...none,
  },
  {
    id: 'cached-start',
    says: '',
    recognises: d => isStart(d) && /out of the HTTP cache$/.test(d.action?.name ?? '') && !pageOf(d).certain && ['leave', 'reload'].includes(pageOf(d).view ?? ''),
    ...none,
  },
  {
    id: 'orphan-reloads',
    says: '',
    recognises: d => !isStart(d) && pageOf(d).orphan === true && ['reload', 'leave'].includes(pageOf(d).view ?? '') && isOnly(d, ...HIDING, QUESTION),
    ...none,
  },
  {
    id: 'orphan-waits-for-the-sign-out',
    says: '',
    recognises: d => pageOf(d).orphan === true && pageOf(d).view === 'covered' && relationIn(d) === 'ending',
    ...none,
  },
  {
    id: 'late-answer-is-told',
    says: '',
    recognises: d => isOnly(d, 'messages') && (isStart(d) || isAt(d, 'settled')) && d.fresh.orders.includes('tell-ending') && standingOf(d.fresh.found) !== 'ending' && d.fresh.marker.intent?.settled === d.now,
    ...none,
  },
  {
    id: 'unconfirmed-in-the-background',
    says: '',
    recognises: d => isStart(d) && ['leave', 'loop'].includes(pageOf(d).view ?? '') && standingOf(d.fresh.found) === 'unconfirmed' && pageOf(d).hiddenAt !== null && isOnly(d, ...HIDING),
    ...none,
  },
  {
    id: 'retry-is-planned',
    says: '',
    recognises: d =>
      isOnly(d, QUESTION, 'sign-out sent at') && asksLess(d) && (pageOf(d).attempt ?? 0) > 0 && seenIn(d, RETRY) === 'true' && isHidden(d),
    ...none,
  },
  {
    id: 'clock-set-back',
    says: '',
    recognises: d => isAt(d, 'verdict') && d.fresh.signal?.type === 'verdict' && d.fresh.signal.asked > d.now && changes(d, 'state', 'open', 'covered'),
    ...none,
  },
  {
    id: 'doubted-in-the-clock-set-back',
    says: '',
    recognises: d => isAt(d, 'verdict') && Math.max(d.fresh.found.running?.at ?? 0, d.old.found.running?.at ?? 0) > d.now && d.fresh.marker.running?.verdict === 'unknown' && d.old.marker.running?.verdict === 'signed-in',
    ...none,
  },
  {
    id: 'too-soon',
    says: '',
    recognises: d => isAt(d, 'verdict') && waits(d) && isOnly(d, QUESTION) && asksLess(d),
    ...none,
  },
  {
    id: 'emptied-reloads',
    says: '',
    recognises: d => pageBefore(d).emptied === true && ['reload', 'loop'].includes(pageOf(d).view ?? '') && ['unconfirmed', 'loop'].includes(pageBefore(d).view ?? ''),
    ...none,
  },
  {
    id: 'loop-at-unknown',
    says: '',
    recognises: d => isAt(d, 'verdict') && isOnly(d, 'notice', 'is emptied') && changes(d, 'notice', 'unknown', 'loop'),
    ...none,
  },
  {
    id: 'repeats-when-looked-at',
    says: '',
    recognises: d => pageOf(d).view === 'unconfirmed' && isOnly(d, 'sign-out sent at') && isAt(d, 'verdict', 'marker', 'hint', 'hidden', 'departing', 'stayed', 'loaded', 'deadline') && !d.fresh.orders.includes('sign-out-again'),
    ...none,
  },
  {
    id: 'keeps-notice',
    says: '',
    recognises: d => isOnly(d, 'state') && changes(d, 'state', 'covered', 'blocked') && pageBefore(d).emptied === true && pageBefore(d).view === pageOf(d).view,
    ...none,
  },
  {
    id: 'calls-off',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksAnew(d) && d.fresh.orders.includes('abort') && pageOf(d).since === d.now,
    ...none,
  },
  {
    id: 'asks-at-once',
    says: '',
    recognises: d => isAt(d, 'verdict') && isOnly(d, RETRY, 'state', 'notice') && !changes(d, RETRY, 'false', 'true') && pageOf(d).view === 'covered' && (d.fresh.orders.includes('confirm') || d.fresh.orders.includes('await-deadline')),
    ...none,
  },
  {
    id: 'loop-is-over',
    says: '',
    recognises: d => pageBefore(d).view === 'loop' && ['covered', 'no-answer'].includes(pageOf(d).view ?? '') && isOnly(d, 'state', 'notice', QUESTION),
    ...none,
  },
  {
    id: 'noticed-before',
    says: '',
    recognises: d => isOnly(d, QUESTION, 'state', 'notice') && relationIn(d) === 'ending' && pageBefore(d).noticed === d.fresh.found.intent?.at && (d.old.before as { noticed?: number } | null)?.noticed !== d.fresh.found.intent?.at,
    ...none,
  },
  {
    id: 'deadline-of-what-was-noticed',
    says: '',
    recognises: d => d.old.signal === null && d.fresh.signal?.type === 'deadline',
    ...none,
  },
  {
    id: 'emptied-in-a-loop',
    says: '',
    recognises: d => pageOf(d).view === 'loop' && pageOf(d).birth?.kind === 'stale' && isOnly(d, 'is emptied', QUESTION) && !asksMore(d),
    ...none,
  },
  {
    id: 'overtaken',
    says: '',
    recognises: d => {
      const { birth } = pageBefore(d)
      return birth?.kind === 'newborn' && birth.waited === true && standingOf(d.fresh.found) === 'ended' && standingOf(d.fresh.marker) === 'ended' && ['covered', 'loop', 'no-answer'].includes(pageOf(d).view ?? '') && isOnly(d, ...HIDING, QUESTION)
    },
    ...none,
  },
  {
    id: 'deadline-asks',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksLess(d) && (pageOf(d).attempt ?? 0) > 0 && pageOf(d).deadline !== null,
    ...none,
  },
  {
    id: 'departing-counts-as-open',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksMore(d) && pageBefore(d).departing === true && relationIn(d) === 'missing',
    ...none,
  },
  {
    id: 'nothing-to-ask-for',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksLess(d) && d.fresh.orders.includes('sign-out-again'),
    ...none,
  },
  {
    id: 'end-lies-ahead',
    says: '',
    recognises: d => isAt(d, 'verdict') && standingOf(d.fresh.marker) === 'unconfirmed' && relationIn(d) === 'newborn' && pageOf(d).view === 'covered' && (pageOf(d).birth as {since?: number}).since! > d.now,
    ...none,
  },
  {
    id: 'told-asks',
    says: '',
    recognises: d => isAt(d, 'signed-in') && pageOf(d).view === 'loop' && isOnly(d, 'is emptied', QUESTION) && d.fresh.orders.includes('confirm'),
    ...none,
  },
  {
    id: 'loop-asks-once',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksLess(d) && pageOf(d).view === 'loop',
    ...none,
  },
  {
    id: 'joined-before',
    says: '',
    recognises: d => birthOf(d.old.before) === 'newborn' && birthOf(d.fresh.before) === 'epoch' && relationIn(d) === 'own',
    ...none,
  },
  {
    id: 'back-is-no-loop',
    says: '',
    recognises: d => pageOf(d).birth?.kind === 'stale' && pageOf(d).restored === true && isMoving(d) && changes(d, 'state', 'blocked', 'leaving') && d.old.seen[`tab ${d.action?.who} notice`] === 'loop',
    ...none,
  },
  {
    id: 'answered-signed-out',
    says: '',
    recognises: d => pageBefore(d).answer === 'signed-out' && pageBefore(d).view === 'loop' && pageOf(d).view === 'leave',
    ...none,
  },
  {
    id: 'answer-counts',
    says: '',
    recognises: d => d.old.event === 'late' && d.fresh.signal?.type === 'verdict' && d.fresh.signal.verdict === 'signed-out' && pageBefore(d).view === 'unconfirmed' && pageOf(d).view === 'leave',
    ...none,
  },
  {
    id: 'overtaken-takes-part',
    says: '',
    recognises: d => isAt(d, 'loaded') && changes(d, 'state', 'leaving', 'blocked') && pageOf(d).view === 'loop' && d.fresh.signal?.type === 'loaded' && !d.fresh.signal.fromCache,
    ...none,
  },
  {
    id: 'since-lies-ahead',
    says: '',
    recognises: d => sinceOf(d.old.before) > d.now && changes(d, 'state', 'covered', 'open') && d.fresh.signal?.type !== 'verdict',
    ...none,
  },
  {
    id: 'clock-caught-up',
    says: '',
    recognises: d => sinceOf(d.old.before) <= d.now && sinceOf(d.old.before) > sinceOf(d.fresh.before) && changes(d, 'state', 'covered', 'open') && (d.fresh.found.running?.at ?? 0) < sinceOf(d.old.before),
    ...none,
  },
  {
    id: 'too-soon-is-said',
    says: '',
    recognises: d => isAt(d, 'verdict') && pageOf(d).certain === false && pageOf(d).view === 'no-answer' && pageOf(d).restored === true && d.rules.policy.onUnknown === 'reveal' && d.old.event === 'unknown:reveal',
    ...none,
  },
  {
    id: 'waiting-asks',
    says: '',
    recognises: d => isOnly(d, QUESTION) && asksMore(d) && pageBefore(d).view === 'covered' && pageOf(d).view === 'covered' && relationIn(d) === 'own' && isAt(d, 'hint', 'marker') && pageOf(d).attempt === 0,
    ...none,
  },
  {
    id: 'arrived-late',
    says: '',
    recognises: d => d.fresh.before !== null && d.old.before !== null && hasWaited(d.fresh.before) && !hasWaited(d.old.before) && ['reload', 'loop'].includes(pageOf(d).view ?? ''),
    ...none,
  },
  {
    id: 'opens-unasked',
    says: '',
    recognises: d => isAt(d, 'loaded') && isOnly(d, QUESTION) && asksLess(d) && pageOf(d).view === 'open',
    ...none,
  },
  {
    id: 'leaving-doubts',
    says: '',
    recognises: d => isAt(d, 'verdict') && isOnly(d, 'marker running verdict') && changes(d, 'marker running verdict', 'signed-in', 'unknown') && d.old.event === 'unknown:leave',
    ...none,
  },
  {
    id: 'another-write-is-lost',
    says: '',
    recognises: d => d.names.every(name => name.startsWith('marker')) && d.old.marker.intent?.at === d.now && d.fresh.marker.intent?.at === d.now,
    ...none,
  },
  {
    id: 'covers-while-ending',
    says: '',
    recognises: d => isOnly(d, 'state') && changes(d, 'state', 'blocked', 'covered') && pageBefore(d).view === 'unconfirmed' && pageOf(d).view === 'covered' && relationIn(d) === 'ending',
    ...none,
  },
]
