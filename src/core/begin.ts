import { conclude, type Decision } from './decide.js'
import { type Marker, standingOf, topOf } from './marker.js'
import { markAnswered } from './marks.js'
import { isFresh } from './proof.js'
import type { Ask } from './reconcile.js'
import { FOREIGN, keptWaiting, membershipAtStart, relationNow } from './session-relation.js'
import type { Context, Membership, Moment, Page, Policy, SessionAtStart } from './states.js'
import { tagOf } from './tags.js'
import { RECENT_VERDICT } from './timing.js'

/**
 * Where the document may have come from. `network`: certainly from the server. `uncertain`: so it seems, and the browser
 * tells later. `history-load` (a reopened, duplicated or session-restored tab too): maybe from the HTTP cache. `cached`:
 * certainly, and it was not loaded in this epoch. `public`: shows nothing protected. `login`: the login page or the
 * sign-out URL, whose visit is a hint that a session ended.
 */
export type Source = 'network' | 'uncertain' | 'history-load' | 'cached' | 'prerendered' | 'public' | 'login'

/** What the first script of a protected document can know of it. */
export interface Arrival {
  readonly source: Source
  /** Whether this browser loaded the document's address from the network in the epoch that runs. */
  readonly isLoaded: boolean
  /** When the document was asked for, in ms since 1970. */
  readonly requestedAt: number
}

/**
 * The one rule by which a protected document that the server sent is open from its first script on: it is of the epoch that
 * runs, as far as anybody can see, and nothing ended since it was asked for. The head covers everything else until the
 * rest decides. It asks before the records are checked, so whatever compares with nothing is no.
 */
export function opensAtStart({ running, end, intent }: Marker, requestedAt: number, key: string | null): boolean {
  if (!running || intent || (end && !(end.n < running.epoch.n && end.at <= requestedAt))) return false
  const [ofKey] = (running.tag ?? '').split(' ')
  return running.epoch.n > 0 && (key === null || !ofKey || ofKey === tagOf(key, running.epoch.nonce))
}

/** The first script of a document, or the entry into a protected route of a single-page app. */
export interface Beginning extends Arrival {
  /** Whether this document is what the sign-out of this very tab led to. */
  readonly isAnswer: boolean
  /** Whether it is known that the server did what it was asked for: its status can be read, and is none of an error. */
  readonly isAccepted: boolean
  /** What the head saw, if this is not the first script itself. */
  readonly atStart?: SessionAtStart | undefined
}

/** How much its way here tells of a document. */
interface Origin {
  readonly membership: Membership
  readonly hasSource: boolean
  readonly isOrphan: boolean
}

/**
 * What was asked for before its epoch ended may show that epoch. But the server answered it after all, so it may know
 * somebody: it is asked.
 */
function membershipFromNetwork(membership: Membership, { marker, now, visible }: Moment): Membership {
  const isOvertaken = membership.kind === 'foreign' && standingOf(marker) === 'ended'
  if (isOvertaken) return { kind: 'unclaimed', topAtStart: topOf(marker), noEndSince: now, waited: true }
  return visible ? membership : keptWaiting(membership)
}

/** The HTTP cache holds what was loaded last. What was not loaded in this epoch is of nobody known. */
function originOf({ source, isLoaded }: Beginning, membership: Membership, moment: Moment): Origin {
  if (source === 'public' || source === 'login')
    return { membership: { kind: 'public' }, hasSource: true, isOrphan: false }
  const isOwn = isLoaded && membership.kind === 'epoch' && source !== 'history-load'
  const isCached = source === 'cached' && !isOwn
  const isOrphan = isCached && membership.kind === 'unclaimed'
  const isStale = source === 'history-load' || (isCached && !isOrphan)
  return {
    membership: isStale ? FOREIGN : membershipFromNetwork(membership, moment),
    hasSource: isOwn || source === 'network',
    isOrphan,
  }
}

function askFor({ source, isAnswer }: Beginning, page: Page, moment: Moment): Ask | undefined {
  const standing = standingOf(moment.marker)
  // The answer to a sign-out may open in the background, and nobody else asks: it waits for nobody to look.
  if (isAnswer || (source === 'login' && standing !== 'missing' && standing !== 'ended')) return 'ask-anyway'
  if (standing === 'ending') return 'ask'
  return page.doubtedAt === 0 && !isFresh(moment, RECENT_VERDICT) ? 'ask' : undefined
}

/** The facts of a document that starts. It is open at once only in the epoch that runs, as far as anybody can see. */
function pageAtStart(beginning: Beginning, isAnswer: boolean, moment: Moment): Page {
  const { now, marker, visible } = moment
  const first = beginning.atStart ?? moment
  const requestedAt = isAnswer ? first.now : beginning.requestedAt
  const origin = originOf(beginning, membershipAtStart(first, requestedAt), moment)
  const isEnding = standingOf(marker) === 'ending'
  const isOurs = opensAtStart(first.marker, requestedAt, first.key ?? first.pageKey)
  const isOwn = isOurs && beginning.source !== 'prerendered' && relationNow(origin as Page, moment) === 'own'
  return {
    ...origin,
    view: 'covered',
    validFrom: first.now,
    aborts: 0,
    doubtedAt: isOwn ? 0 : first.now,
    answer: null,
    signOut: isAnswer ? { startedAt: now, answeredAt: now, repeats: 0 } : null,
    noticedAt: marker.intent?.at ?? 0,
    deadline: isEnding && marker.intent ? Math.min(marker.intent.at, now) + moment.policy.pingTimeout : null,
    isRestored: false,
    isFrozen: false,
    hiddenAt: visible ? null : now,
    key: first.key,
    failedChecks: 0,
    isEmptied: false,
    failedMoves: 0,
  }
}

/** What is known and done at the first script of a document. */
export function begin(beginning: Beginning, context: Context, policy: Policy): Decision {
  const { marker: before, now } = context
  // What a sign-out of this tab led to is the answer to it: whatever this document shows came after the sign-out.
  const isAnswer = beginning.isAnswer && standingOf(before) !== 'ended'
  const marker = isAnswer && beginning.isAccepted ? markAnswered(before, now) : before
  const moment = { ...context, marker, policy }
  const page = pageAtStart(beginning, isAnswer, moment)
  const ask = askFor({ ...beginning, isAnswer: isAnswer }, page, moment)
  const found = { page: null, view: null, marker: before }
  return conclude(found, { page, marker, ask }, null, moment)
}
