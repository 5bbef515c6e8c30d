import { type Epoch, isOver, type Marker, type Running, type Standing, standingOf, topOf } from './marker.js'
import type { Signal } from './signals.js'
import type { Context, Membership, Page, SessionAtStart } from './states.js'
import { isOther, tagFrom } from './tags.js'

/**
 * In ms. Two tabs that begin an epoch at the same moment overwrite each other: localStorage lags by up to 37 ms between
 * processes (docs/platform-facts.md#clocks-and-stale-reads).
 */
const SAME_START_WITHIN = 1000

/**
 * Whether two records mean the same epoch: counter and nonce are equal, or two tabs began it together (same counter,
 * within a second). Tags are not compared here: another person in the same epoch is found by `isReplaced`.
 */
export function isSameEpoch(a: Epoch, b: Epoch): boolean {
  if (a.n !== b.n) return false
  return a.nonce === b.nonce || (a.begun - b.begun < SAME_START_WITHIN && b.begun - a.begun < SAME_START_WITHIN)
}

/**
 * How a document relates to the marker. `own`: its epoch runs. `other`: another epoch runs. `unclaimed`: it came from
 * the network while no epoch ran, and nothing happened since. `public`: it has nothing to hide, and no sign-out to
 * confirm. The other words are what the marker says by itself.
 */
export type SessionRelation = Exclude<Standing, 'running'> | 'own' | 'other' | 'unclaimed' | 'public'

/** It belongs to no epoch. */
export const FOREIGN: Membership = { kind: 'foreign' }

/** It belongs to that epoch. */
export const memberOf = ({ epoch, tag }: Running): Membership => ({ kind: 'epoch', epoch, tag })

/**
 * Nobody knows the session that an unclaimed page may show. If an end came after the request of the page, it may be the
 * end of that session.
 */
const unlessEnded = (membership: Membership, { end }: Marker): Membership =>
  membership.kind === 'unclaimed' && end && end.at > membership.noEndSince ? FOREIGN : membership

/** Whether the page waited for its first verdict while anybody may have signed in: then nobody knows whose it is. */
export const hasWaited = (membership: Membership): boolean =>
  membership.kind === 'unclaimed' && membership.waited === true

/** The membership of a page that has no verdict yet and is out of sight, or got no answer. */
export const keptWaiting = (membership: Membership): Membership =>
  membership.kind === 'unclaimed' ? { ...membership, waited: true } : membership

/** How a page of this membership relates to the marker. */
export function relationOf(given: Membership, marker: Marker): SessionRelation {
  const standing = standingOf(marker)
  const membership = unlessEnded(given, marker)
  if (membership.kind === 'public') return standing === 'ending' ? 'ending' : 'public'
  if (membership.kind === 'unclaimed' && standing !== 'ending' && topOf(marker) <= membership.topAtStart)
    return 'unclaimed'
  if (standing !== 'running') return standing
  const epoch = marker.running?.epoch
  if (!epoch) return 'missing'
  if (membership.kind === 'epoch') return isSameEpoch(membership.epoch, epoch) ? 'own' : 'other'
  return membership.kind === 'unclaimed' && !hasWaited(membership) && epoch.n === membership.topAtStart + 1
    ? 'own'
    : 'other'
}

/** The relation of the page if the sign-out under way is left out, because it did not happen. */
export const relationAfter = ({ membership }: Page, { marker }: Context) =>
  relationOf(membership, { ...marker, intent: null })

/**
 * The tag of whoever is signed in now, salted with `salt`; `null`: nothing is known. The key in a page says who is
 * signed in now only if the page belongs to this epoch or the next, and least of all if the page may come from the HTTP
 * cache.
 */
export function tagNow(page: Page, signal: Signal, context: Context, salt: string): string | null {
  const relation = relationAfter(page, context)
  const isOfNow = !page.isOrphan && (relation === 'own' || (relation === 'unclaimed' && page.hasSource))
  const key = context.key ?? (isOfNow ? context.pageKey : null)
  return tagFrom(key, 'user' in signal ? signal.user : null, salt)
}

/**
 * Whether somebody other than the person of that epoch is signed in. `false` without a tag, because then nobody knows.
 */
export function isReplaced(of: Pick<Running, 'epoch' | 'tag'> | null, page: Page, signal: Signal, context: Context) {
  return of !== null && isOther(of.tag, tagNow(page, signal, context, of.epoch.nonce))
}

/** Whether this session key is known to differ from the one of that epoch. */
export const isOtherKey = ({ epoch, tag }: Pick<Running, 'epoch' | 'tag'>, key: string | null) =>
  isOther(tag, tagFrom(key, null, epoch.nonce))

/** Whether the session key changed since the first script of the page. */
export const isOutdated = (page: Page, { key }: Context) => page.key !== null && key !== null && page.key !== key

/**
 * How the page relates to the marker now. If the current session key is not the one of the running epoch, the marker is
 * about a session that is over, and counts as missing.
 */
export function relationNow({ membership }: Page, { marker, key }: Context): SessionRelation {
  const relation = relationOf(membership, marker)
  const isOthers = key !== null && marker.running && isOtherKey(marker.running, key)
  return relation === 'own' && isOthers ? 'missing' : relation
}

/**
 * What the document itself says: `true` if the server made it for the session of the running epoch, `false` if for
 * another one, `undefined` if the document does not say.
 */
export function isOwnKey({ marker: { running }, pageKey }: Context): boolean | undefined {
  const [ofPage] = tagFrom(pageKey, null, running?.epoch.nonce ?? '')?.split(' ') ?? []
  const [ofEpoch] = running?.tag?.split(' ') ?? []
  return ofPage && ofEpoch ? ofPage === ofEpoch : undefined
}

/**
 * The membership of a document that certainly came from the network, requested at `requestedAt` (ms since 1970): the
 * running epoch, or `unclaimed` if none runs. If an epoch ended after the request, the content may be of that epoch, so
 * the document is `foreign`; an end later than `now` says nothing, because the clock was set back since. A document is
 * `unclaimed`, too, if it was requested after a sign-out that is still under way (it may already be for the next
 * person), or if it came while there was another session key.
 */
export function membershipAtStart({ marker, key, pageKey, now }: SessionAtStart, requestedAt: number): Membership {
  const { running, end, intent } = marker
  if (end && end.at > requestedAt && end.at <= now) return FOREIGN
  const standing = standingOf(marker)
  // A sign-out that only the worker saw may come from another site: it does not take this document out of its session.
  const isBefore = intent !== null && (requestedAt <= intent.at || intent.by === 'worker')
  const isAlive = standing === 'running' || (standing === 'ending' && isBefore)
  if (running && isAlive && !isOver(marker) && !isOtherKey(running, key ?? pageKey)) {
    return memberOf(running)
  }
  return { kind: 'unclaimed', topAtStart: topOf(marker), noEndSince: Math.max(requestedAt, end?.at ?? 0) }
}
