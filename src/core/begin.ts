import { conclude, type Decision } from './decide.js'
import { type Marker, standingOf, topOf } from './marker.js'
import { markAnswered } from './marks.js'
import { isFresh, isInTime } from './proof.js'
import type { Ask } from './reconcile.js'
import { FOREIGN, keptWaiting, membershipAtStart, relationNow } from './session-relation.js'
import type { Context, Membership, Moment, Page, Policy, SessionAtStart } from './states.js'
import { tagOf } from './tags.js'
import { RECENT_VERDICT } from './timing.js'

/**
 * Where the document may have come from. `network`: certainly the server. `uncertain`: it seems to be the server; the
 * browser says later whether it was. `history-load` (also a reopened, duplicated or session-restored tab): perhaps the
 * HTTP cache. `cached`: certainly the HTTP cache. `prerendered`: the browser loaded it before the person went there.
 * `public`: it shows nothing protected. `login`: it is the login page or the sign-out URL, and a visit there is a hint
 * that a session ended.
 */
export type Source = 'network' | 'uncertain' | 'history-load' | 'cached' | 'prerendered' | 'public' | 'login'

/** What the first script of a protected document can know about its arrival. */
export interface Arrival {
  readonly source: Source
  /** Whether this browser loaded the address of the document from the network in the running epoch. */
  readonly isLoaded: boolean
  /** When the document was requested, in ms since 1970. */
  readonly requestedAt: number
}

/**
 * The only rule by which a protected document from the server is open from its first script on: as far as anybody can
 * see, it belongs to the running epoch, and nothing ended since it was requested. The head covers every other document
 * until the rest decides. The head applies this rule before the records are validated: a malformed value fails every
 * comparison, so the answer is no.
 */
export function opensAtStart({ running, end, intent }: Marker, requestedAt: number, key: string | null): boolean {
  if (!running || intent || (end && !(end.n < running.epoch.n && end.at <= requestedAt))) return false
  const [ofKey] = (running.tag ?? '').split(' ')
  return running.epoch.n > 0 && (key === null || !ofKey || ofKey === tagOf(key, running.epoch.nonce))
}

/** What is known at the first script of a document, or when a single-page app enters a protected route. */
export interface Beginning extends Arrival {
  /** Whether the sign-out of this very tab led to this document. */
  readonly isAnswer: boolean
  /** Whether the server is known to have done what the sign-out asked for: its status can be read, and is no error. */
  readonly isAccepted: boolean
  /** What the head saw at the first script, if the rest begins later. */
  readonly atStart?: SessionAtStart | undefined
}

/** What its arrival says about a document. */
interface Origin {
  readonly membership: Membership
  readonly hasSource: boolean
  readonly isOrphan: boolean
}

/**
 * A document that was requested before its epoch ended may show that epoch. But the server answered after the end, so
 * somebody may be signed in again: a session check decides.
 */
function membershipFromNetwork(membership: Membership, { marker, now, visible }: Moment): Membership {
  const isOvertaken = membership.kind === 'foreign' && standingOf(marker) === 'ended'
  if (isOvertaken) return { kind: 'unclaimed', topAtStart: topOf(marker), noEndSince: now, waited: true }
  return visible ? membership : keptWaiting(membership)
}

/** The HTTP cache holds what was loaded last. If that was not in this epoch, nobody knows whose the document is. */
function originOf({ source, isLoaded }: Beginning, membership: Membership, moment: Moment): Origin {
  if (source === 'public' || source === 'login')
    return { membership: { kind: 'public' }, hasSource: true, isOrphan: false }
  const isOwn = isLoaded && membership.kind === 'epoch' && source !== 'history-load'
  const isCached = source === 'cached' && !isOwn
  const isOrphan = isCached && membership.kind === 'unclaimed'
  const isForeign = source === 'history-load' || (isCached && !isOrphan)
  return {
    membership: isForeign ? FOREIGN : membershipFromNetwork(membership, moment),
    hasSource: isOwn || source === 'network',
    isOrphan,
  }
}

function askFor({ source, isAnswer }: Beginning, page: Page, moment: Moment): Ask | undefined {
  const standing = standingOf(moment.marker)
  // The answer to a sign-out may open in a background tab, and no other page asks then. So it does not wait until
  // somebody looks.
  if (isAnswer || (source === 'login' && standing !== 'missing' && standing !== 'ended')) return 'ask-anyway'
  if (standing === 'ending') return 'ask'
  return page.doubtedAt === 0 && !isFresh(moment, RECENT_VERDICT) ? 'ask' : undefined
}

/**
 * The facts of a document that starts. It is open at once only if it belongs to the running epoch, as far as anybody
 * can see.
 */
function pageAtStart(beginning: Beginning, isAnswer: boolean, moment: Moment): Page {
  const { now, marker, visible } = moment
  const first = beginning.atStart ?? moment
  const requestedAt = isAnswer ? first.now : beginning.requestedAt
  const origin = originOf(beginning, membershipAtStart(first, requestedAt), moment)
  const isEnding = standingOf(marker) === 'ending'
  const isOpenAtStart = opensAtStart(first.marker, requestedAt, first.key ?? first.pageKey)
  const isOwn =
    isInTime(moment) &&
    isOpenAtStart &&
    beginning.source !== 'prerendered' &&
    relationNow(origin as Page, moment) === 'own'
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

/** The facts of a document at its first script, and the orders that follow. */
export function begin(beginning: Beginning, context: Context, policy: Policy): Decision {
  const { marker: before, now } = context
  // A document that a sign-out of this tab led to is the answer to it: everything that it shows came after the
  // sign-out.
  const isAnswer = beginning.isAnswer && standingOf(before) !== 'ended'
  const marker = isAnswer && beginning.isAccepted ? markAnswered(before, now) : before
  const moment = { ...context, marker, policy }
  const page = pageAtStart(beginning, isAnswer, moment)
  const ask = askFor({ ...beginning, isAnswer: isAnswer }, page, moment)
  const found = { page: null, view: null, marker: before }
  return conclude(found, { page, marker, ask }, null, moment)
}
