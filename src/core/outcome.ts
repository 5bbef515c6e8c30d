import { isOver, type Marker, standingOf } from './marker.js'
import { isSameEpoch } from './session-relation.js'
import type { Page } from './states.js'

/** What became of a session with one decision: it ended, a sign-out of it was refuted, or nothing that is known. */
export type Outcome = 'ended' | 'goes-on' | null

/** `before` and `after`: the marker. Of an end of others hears who goes for it, once for each end. */
export function outcomeOf(before: Marker, { view, birth }: Page, after: Marker): Outcome {
  const isGone = view === 'leave' || view === 'unconfirmed'
  if (after.end !== before.end || (isGone && birth.kind !== 'public' && isOver(after))) return 'ended'
  const isRefuted = standingOf(before) === 'ending' && standingOf(after) === 'running'
  return isRefuted && before.running && after.running && isSameEpoch(before.running.epoch, after.running.epoch)
    ? 'goes-on'
    : null
}
