import { isOver, standingOf, topOf } from './marker.js'
import { isOtherKey, ofEpoch, STALE } from './session-relation.js'
import type { Birth, SessionAtStart } from './states.js'

/**
 * The birth of a document that certainly came from the network: the epoch that runs, or none if the last one ended
 * after the document was requested (`requestedAt`, ms since 1970): its content may be of the session before.
 * What was asked for after a sign-out that is still under way may be the next person's already, and what came while
 * another session key was there is. An end that lies ahead of `now` says nothing: the clock was set back since.
 */
export function birthOf({ marker, key, pageKey, now }: SessionAtStart, requestedAt: number): Birth {
  const { running, end, intent } = marker
  if (end && end.at > requestedAt && end.at <= now) return STALE
  const standing = standingOf(marker)
  // What only the worker saw may be another site's: this document is not taken out of its session for that.
  const isBefore = intent !== null && (requestedAt <= intent.at || intent.by === 'worker')
  const isAlive = standing === 'running' || (standing === 'ending' && isBefore)
  if (running && isAlive && !isOver(marker) && !isOtherKey(running, key ?? pageKey)) {
    return ofEpoch(running)
  }
  return { kind: 'newborn', seen: topOf(marker), since: Math.max(requestedAt, end?.at ?? 0) }
}
