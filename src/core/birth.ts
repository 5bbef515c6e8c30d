import { isOver, type Marker, standingOf, topOf } from './marker.js'
import type { Birth } from './states.js'

/**
 * The birth of a document that certainly came from the network: the epoch that runs, or none if the last one ended
 * after the document was requested (`requestedAt`, ms since 1970): its content may be of the session before.
 * What was asked for after a sign-out that is still under way may be the next person's already.
 * An end that lies ahead of `now` says nothing: the clock was set back since.
 */
export function birthOf(marker: Marker, requestedAt: number, now: number): Birth {
  const { running, end, intent } = marker
  if (end && end.at > requestedAt && end.at <= now) return { kind: 'stale' }
  const standing = standingOf(marker)
  const isBefore = intent !== null && requestedAt <= intent.at
  const isAlive = standing === 'running' || (standing === 'ending' && isBefore)
  if (running && isAlive && !isOver(marker)) return { kind: 'epoch', epoch: running.epoch, tag: running.tag }
  return { kind: 'newborn', seen: topOf(marker), since: Math.max(requestedAt, end?.at ?? 0) }
}
