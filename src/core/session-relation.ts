import { type Epoch, isOver, type Marker, type Running, type Standing, standingOf, topOf } from './marker.js'
import type { Context, Membership, Page, SessionAtStart, Signal } from './states.js'
import { isOther, tagFrom } from './tags.js'

/**
 * Two tabs that begin at the same moment write over each other: localStorage lags by up to 37 ms between processes
 * (docs/platform-facts.md#clocks-and-stale-reads).
 */
const SIBLINGS_WITHIN = 1000

/**
 * Whether two records mean the same stretch of being signed in: counter and nonce are equal, or two tabs began it
 * together (same counter, within a second, for nobody known to be another person).
 */
export function isSameEpoch(a: Epoch, b: Epoch): boolean {
  if (a.n !== b.n) return false
  return a.nonce === b.nonce || (a.begun - b.begun < SIBLINGS_WITHIN && b.begun - a.begun < SIBLINGS_WITHIN)
}

/**
 * Where a document stands to the marker. `own`: its epoch runs. `other`: another one does. `newborn`: it came from the
 * network while none ran, and nothing happened since. `public`: there is nothing to hide, and no sign-out to confirm.
 */
export type SessionRelation = Exclude<Standing, 'running'> | 'own' | 'other' | 'unclaimed' | 'public'

/** It belongs to nobody. */
export const FOREIGN: Membership = { kind: 'foreign' }

/** It belongs to that epoch. */
export const memberOf = ({ epoch, tag }: Running): Membership => ({ kind: 'epoch', epoch, tag })

/** Nobody knew the session that a newborn page may show: an end that came after its request may be the end of that one. */
const unlessEnded = (membership: Membership, { end }: Marker): Membership =>
  membership.kind === 'unclaimed' && end && end.at > membership.noEndSince ? FOREIGN : membership

/** While it waited for its first verdict anybody may have signed in: nobody knows whose it is. */
export const hasWaited = (membership: Membership): boolean =>
  membership.kind === 'unclaimed' && membership.waited === true

/** It waits for its first verdict out of sight, or had no answer. */
export const keptWaiting = (membership: Membership): Membership =>
  membership.kind === 'unclaimed' ? { ...membership, waited: true } : membership

export function relationOf(born: Membership, marker: Marker): SessionRelation {
  const standing = standingOf(marker)
  const membership = unlessEnded(born, marker)
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

/** Where the page stands once the sign-out is forgotten: it did not happen. */
export const relationAfter = ({ membership }: Page, { marker }: Context) =>
  relationOf(membership, { ...marker, intent: null })

/**
 * What is known of who is signed in now. The key in a page tells of now only if the page is of this epoch, or the next:
 * least of all if it may have come out of the HTTP cache.
 */
export function tagNow(page: Page, signal: Signal, context: Context, salt: string): string | null {
  const relation = relationAfter(page, context)
  const isOfNow = !page.isOrphan && (relation === 'own' || (relation === 'unclaimed' && page.hasSource))
  const key = context.key ?? (isOfNow ? context.pageKey : null)
  return tagFrom(key, 'user' in signal ? signal.user : null, salt)
}

/** Whether somebody else than the person of that epoch is signed in. Without a tag nobody knows. */
export function isReplaced(of: Pick<Running, 'epoch' | 'tag'> | null, page: Page, signal: Signal, context: Context) {
  return of !== null && isOther(of.tag, tagNow(page, signal, context, of.epoch.nonce))
}

/** Whether this session key is known not to be the one of that epoch. */
export const isOtherKey = ({ epoch, tag }: Pick<Running, 'epoch' | 'tag'>, key: string | null) =>
  isOther(tag, tagFrom(key, null, epoch.nonce))

/** Whether another session key is there than at the first script of the page. */
export const isOutdated = (page: Page, { key }: Context) => page.key !== null && key !== null && page.key !== key

/**
 * Where the page stands now. Where the session key of this moment is not the one of the epoch that runs, the marker
 * tells of a session that is over, and not of this one: it counts as missing.
 */
export function relationNow({ membership }: Page, { marker, key }: Context): SessionRelation {
  const relation = relationOf(membership, marker)
  const isOthers = key !== null && marker.running && isOtherKey(marker.running, key)
  return relation === 'own' && isOthers ? 'missing' : relation
}

/** What the document itself says: whether the server made it for the session of the epoch that runs, or for another. */
export function isOwnKey({ marker: { running }, pageKey }: Context): boolean | undefined {
  const [ofPage] = tagFrom(pageKey, null, running?.epoch.nonce ?? '')?.split(' ') ?? []
  const [ofEpoch] = running?.tag?.split(' ') ?? []
  return ofPage && ofEpoch ? ofPage === ofEpoch : undefined
}

/**
 * The membership of a document that certainly came from the network: the epoch that runs, or none if the last one ended
 * after the document was requested (`requestedAt`, ms since 1970): its content may be of the session before.
 * What was asked for after a sign-out that is still under way may be the next person's already, and what came while
 * another session key was there is. An end that lies ahead of `now` says nothing: the clock was set back since.
 */
export function membershipAtStart({ marker, key, pageKey, now }: SessionAtStart, requestedAt: number): Membership {
  const { running, end, intent } = marker
  if (end && end.at > requestedAt && end.at <= now) return FOREIGN
  const standing = standingOf(marker)
  // What only the worker saw may be another site's: this document is not taken out of its session for that.
  const isBefore = intent !== null && (requestedAt <= intent.at || intent.by === 'worker')
  const isAlive = standing === 'running' || (standing === 'ending' && isBefore)
  if (running && isAlive && !isOver(marker) && !isOtherKey(running, key ?? pageKey)) {
    return memberOf(running)
  }
  return { kind: 'unclaimed', topAtStart: topOf(marker), noEndSince: Math.max(requestedAt, end?.at ?? 0) }
}
