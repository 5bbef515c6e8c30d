import { inDoubt } from './proof.js'
import type { Learned } from './reconcile.js'
import { isOutdated, isOwnKey, keptWaiting, memberOf, membershipAtStart, relationNow } from './session-relation.js'
import type { Signal } from './signals.js'
import type { Moment, Page } from './states.js'

type Loaded = Extract<Signal, { type: 'loaded' }>

/**
 * The document came from the network. If it belongs to another session than assumed, its membership starts anew. If
 * meanwhile no check was answered, or nobody looked at it, anybody may have signed in.
 */
function fromNetwork(page: Page, { requestedAt }: Loaded, moment: Moment): Learned {
  const isAnother = relationNow(page, moment) === 'own' && isOwnKey(moment) === false
  const isWaiting = page.view !== 'open' && !page.hasSource
  const known = { ...page, hasSource: true }
  if (!isAnother && !isWaiting) return { page: known, ask: 'no' }
  const isNew = isAnother || page.membership.kind === 'foreign'
  const hasBeenWaiting = page.failedChecks > 0 || page.isRestored || !moment.visible
  const fresh = membershipAtStart(moment, requestedAt)
  const membership = !isNew ? page.membership : hasBeenWaiting ? keptWaiting(fresh) : fresh
  return { page: { ...(isNew && page.doubtedAt === 0 ? inDoubt(known, moment) : known), membership } }
}

/**
 * A document from the HTTP cache may belong to the session before, unless it was loaded in this one or says itself
 * whose it is.
 */
function fromCache(page: Page, loaded: Loaded, moment: Moment): Learned {
  const { marker } = moment
  const relation = relationNow(page, moment)
  const isOwn = isOwnKey(moment)
  const isForeign = page.membership.kind === 'foreign'
  const cached = { ...page, hasSource: true }
  if (isForeign && relation === 'other' && isOwn && marker.running) {
    return { page: { ...cached, membership: memberOf(marker.running) } }
  }
  const hasOwner = isForeign || page.hasSource || page.membership.kind === 'public' || (relation === 'own' && isOwn)
  if (!hasOwner) return { page: { ...cached, isOrphan: true } }
  // A person who presses Back repeatedly is not in a redirect loop.
  return { page: isForeign && loaded.fromCache ? { ...cached, isRestored: true } : cached }
}

/** The browser says where the document came from. */
export function learnLoaded(page: Page, loaded: Loaded, moment: Moment): Learned {
  const isOvertaken =
    page.membership.kind === 'foreign' && loaded.requestedAt < (moment.marker.running?.epoch.begun ?? 0)
  const isOld = loaded.fromCache || isOvertaken || isOutdated(page, moment)
  return isOld ? fromCache(page, loaded, moment) : fromNetwork(page, loaded, moment)
}
