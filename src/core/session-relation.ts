import { type Epoch, type Marker, type Running, type Standing, standingOf, topOf } from './marker.js'
import type { Birth, Context, Page, Signal } from './states.js'
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
export type SessionRelation = Exclude<Standing, 'running'> | 'own' | 'other' | 'newborn' | 'public'

/** It belongs to nobody. */
export const STALE: Birth = { kind: 'stale' }

/** It belongs to that epoch. */
export const ofEpoch = ({ epoch, tag }: Running): Birth => ({ kind: 'epoch', epoch, tag })

/** Nobody knew the session that a newborn page may show: an end that came after its request may be the end of that one. */
const aged = (birth: Birth, { end }: Marker): Birth =>
  birth.kind === 'newborn' && end && end.at > birth.since ? STALE : birth

/** While it waited for its first verdict anybody may have signed in: nobody knows whose it is. */
export const hasWaited = (birth: Birth): boolean => birth.kind === 'newborn' && birth.waited === true

/** It waits for its first verdict out of sight, or had no answer. */
export const waiting = (birth: Birth): Birth => (birth.kind === 'newborn' ? { ...birth, waited: true } : birth)

export function relationOf(born: Birth, marker: Marker): SessionRelation {
  const standing = standingOf(marker)
  const birth = aged(born, marker)
  if (birth.kind === 'public') return standing === 'ending' ? 'ending' : 'public'
  if (birth.kind === 'newborn' && standing !== 'ending' && topOf(marker) <= birth.seen) return 'newborn'
  if (standing !== 'running') return standing
  const epoch = marker.running?.epoch
  if (!epoch) return 'missing'
  if (birth.kind === 'epoch') return isSameEpoch(birth.epoch, epoch) ? 'own' : 'other'
  return birth.kind === 'newborn' && !hasWaited(birth) && epoch.n === birth.seen + 1 ? 'own' : 'other'
}

/** Where the page stands once the sign-out is forgotten: it did not happen. */
export const relationAfter = ({ birth }: Page, { marker }: Context) => relationOf(birth, { ...marker, intent: null })

/**
 * What is known of who is signed in now. The key in a page tells of now only if the page is of this epoch, or the next:
 * least of all if it may have come out of the HTTP cache.
 */
export function tagNow(page: Page, signal: Signal, context: Context, salt: string): string | null {
  const relation = relationAfter(page, context)
  const isOfNow = !page.orphan && (relation === 'own' || (relation === 'newborn' && page.certain))
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
export function relationNow({ birth }: Page, { marker, key }: Context): SessionRelation {
  const relation = relationOf(birth, marker)
  const isOthers = key !== null && marker.running && isOtherKey(marker.running, key)
  return relation === 'own' && isOthers ? 'missing' : relation
}

/** What the document itself says: whether the server made it for the session of the epoch that runs, or for another. */
export function isOwnKey({ marker: { running }, pageKey }: Context): boolean | undefined {
  const [ofPage] = tagFrom(pageKey, null, running?.epoch.nonce ?? '')?.split(' ') ?? []
  const [ofEpoch] = running?.tag?.split(' ') ?? []
  return ofPage && ofEpoch ? ofPage === ofEpoch : undefined
}
