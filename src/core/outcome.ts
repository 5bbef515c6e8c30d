import { isOver, type Marker, standingOf } from './marker.js'
import type { Page } from './states.js'
import { stateOf } from './view.js'

/** What became of a session with one decision: it ended, a sign-out of it was refuted, or nothing that is known. */
export type Outcome = 'ended' | 'goes-on' | null

/**
 * `before` and `after`: the marker; `isSignedIn`: a server just said so. Of an end of others hears who does not stay as it
 * was. A sign-out is refuted if it was under way, or nobody had confirmed it.
 */
export function outcomeOf(before: Marker, { view }: Page, after: Marker, isSignedIn: boolean): Outcome {
  const isStopped = stateOf(view) === 'blocked' && view !== 'no-answer'
  if (after.end !== before.end || ((view === 'leave' || isStopped) && isOver(after))) return 'ended'
  const standing = standingOf(after)
  const isRefuted = standing === 'running' ? standingOf(before) === 'ending' : standing === 'unconfirmed'
  return isSignedIn && isRefuted ? 'goes-on' : null
}
