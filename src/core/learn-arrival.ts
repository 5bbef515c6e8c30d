import { birthOf } from './birth.js'
import type { Learned } from './known.js'
import { inDoubt } from './proof.js'
import { isOutdated, isOwnKey, ofEpoch, relationNow, waiting } from './session-relation.js'
import type { Moment, Page, Signal } from './states.js'

type Loaded = Extract<Signal, { type: 'loaded' }>

/**
 * The document came from the network. If it turns out to be of another session than it was taken for, it is born anew;
 * if nobody answered meanwhile, or looked, anybody may have signed in.
 */
function fromNetwork(page: Page, { requestedAt }: Loaded, moment: Moment): Learned {
  const isAnother = relationNow(page, moment) === 'own' && isOwnKey(moment) === false
  const isWaiting = page.view !== 'open' && !page.certain
  const certain = { ...page, certain: true }
  if (!isAnother && !isWaiting) return { page: certain, ask: 'no' }
  const isNew = isAnother || page.birth.kind === 'stale'
  const isLate = page.attempt > 0 || page.restored || !moment.visible
  const born = birthOf(moment, requestedAt)
  const birth = !isNew ? page.birth : isLate ? waiting(born) : born
  return { page: { ...(isNew && page.needsProofSince === 0 ? inDoubt(certain, moment) : certain), birth } }
}

/** What came out of the HTTP cache may be of the session before, unless it was loaded in this one or says whose it is. */
function fromCache(page: Page, loaded: Loaded, moment: Moment): Learned {
  const { marker } = moment
  const relation = relationNow(page, moment)
  const isOwn = isOwnKey(moment)
  const isStale = page.birth.kind === 'stale'
  const certain = { ...page, certain: true }
  if (isStale && relation === 'other' && isOwn && marker.running) {
    return { page: { ...certain, birth: ofEpoch(marker.running) } }
  }
  const isKnown = isStale || page.certain || page.birth.kind === 'public' || (relation === 'own' && isOwn)
  // Who presses Back again and again takes no part in a loop.
  const known = isStale && loaded.fromCache ? { ...certain, restored: true } : certain
  return { page: isKnown ? known : { ...certain, orphan: true } }
}

/** The browser tells where the document came from. */
export function learnLoaded(page: Page, loaded: Loaded, moment: Moment): Learned {
  const isOvertaken = page.birth.kind === 'stale' && loaded.requestedAt < (moment.marker.running?.epoch.begun ?? 0)
  const isOld = loaded.fromCache || isOvertaken || isOutdated(page, moment)
  return isOld ? fromCache(page, loaded, moment) : fromNetwork(page, loaded, moment)
}
