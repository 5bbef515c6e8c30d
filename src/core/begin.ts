import { birthOf } from './birth.js'
import { RECENT } from './deadlines.js'
import { conclude, type Decision } from './decide.js'
import type { Ask } from './known.js'
import { standingOf, topOf } from './marker.js'
import { settledMarker } from './marks.js'
import { type Arrival, opensAtStart } from './opens-at-start.js'
import { isFresh } from './proof.js'
import { relationNow, STALE, waiting } from './session-relation.js'
import type { Birth, Context, Moment, Page, Policy, SessionAtStart } from './states.js'

/** The first script of a document, or the entry into a protected route of a single-page app. */
export interface Beginning extends Arrival {
  /** Whether this document is what the sign-out of this very tab led to. */
  readonly isSettled: boolean
  /** Whether it is known that the server did what it was asked for: its status can be read, and is none of an error. */
  readonly isAnswered: boolean
  /** What the head saw, if this is not the first script itself. */
  readonly first?: SessionAtStart | undefined
}

/** How much its way here tells of a document. */
interface Origin {
  readonly birth: Birth
  readonly certain: boolean
  readonly orphan: boolean
}

/**
 * What was asked for before its epoch ended may show that epoch. But the server answered it after all, so it may know
 * somebody: it is asked.
 */
function outOfNetwork(birth: Birth, { marker, now, visible }: Moment): Birth {
  const isOvertaken = birth.kind === 'stale' && standingOf(marker) === 'ended'
  if (isOvertaken) return { kind: 'newborn', seen: topOf(marker), since: now, waited: true }
  return visible ? birth : waiting(birth)
}

/** The HTTP cache holds what was loaded last. What was not loaded in this epoch is of nobody known. */
function originOf({ source, isSeen }: Beginning, birth: Birth, moment: Moment): Origin {
  if (source === 'public' || source === 'login') return { birth: { kind: 'public' }, certain: true, orphan: false }
  const isOwn = isSeen && birth.kind === 'epoch' && source !== 'history-load'
  const isCached = source === 'cached' && !isOwn
  const orphan = isCached && birth.kind === 'newborn'
  const isStale = source === 'history-load' || (isCached && !orphan)
  return { birth: isStale ? STALE : outOfNetwork(birth, moment), certain: isOwn || source === 'network', orphan }
}

function askFor({ source, isSettled }: Beginning, page: Page, moment: Moment): Ask | undefined {
  const standing = standingOf(moment.marker)
  // The answer to a sign-out may open in the background, and nobody else asks: it waits for nobody to look.
  if (isSettled || (source === 'login' && standing !== 'missing' && standing !== 'ended')) return 'ask-anyway'
  if (standing === 'ending') return 'ask'
  return page.needsProofSince === 0 && !isFresh(moment, RECENT) ? 'ask' : undefined
}

/** The facts of a document that starts. It is open at once only in the epoch that runs, as far as anybody can see. */
function bornAs(beginning: Beginning, isAnswer: boolean, moment: Moment): Page {
  const { now, marker, visible } = moment
  const first = beginning.first ?? moment
  const requestedAt = isAnswer ? first.now : beginning.requestedAt
  const origin = originOf(beginning, birthOf(first, requestedAt), moment)
  const isEnding = standingOf(marker) === 'ending'
  const isOurs = opensAtStart(first.marker, requestedAt, first.key ?? first.pageKey)
  const isOwn = isOurs && beginning.source !== 'prerendered' && relationNow(origin as Page, moment) === 'own'
  return {
    ...origin,
    view: 'covered',
    since: first.now,
    calledOff: 0,
    needsProofSince: isOwn ? 0 : first.now,
    answer: null,
    signOut: isAnswer ? { at: now, answered: now, repeats: 0 } : null,
    noticed: marker.intent?.at ?? 0,
    deadline: isEnding && marker.intent ? Math.min(marker.intent.at, now) + moment.policy.pingTimeout : null,
    restored: false,
    left: false,
    hiddenAt: visible ? null : now,
    key: first.key,
    attempt: 0,
    emptied: false,
    tries: 0,
  }
}

/** What is known and done at the first script of a document. */
export function begin(beginning: Beginning, context: Context, policy: Policy): Decision {
  const { marker: before, now } = context
  // What a sign-out of this tab led to is the answer to it: whatever this document shows came after the sign-out.
  const isAnswer = beginning.isSettled && standingOf(before) !== 'ended'
  const marker = isAnswer && beginning.isAnswered ? settledMarker(before, now) : before
  const moment = { ...context, marker, policy }
  const page = bornAs(beginning, isAnswer, moment)
  const ask = askFor({ ...beginning, isSettled: isAnswer }, page, moment)
  const found = { page: null, view: null, marker: before }
  return conclude(found, { page, marker, ask }, null, moment)
}
