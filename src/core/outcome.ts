import { isOver, type Marker, standingOf } from './marker.js'
import { isSameEpoch } from './session-relation.js'
import type { Page } from './states.js'

/** What became of a session with one decision: it ended, a sign-out of it was refuted, or nothing that is known. */
export type Outcome = 'ended' | 'goes-on' | null

/** A sign-out was under way, or nobody had confirmed it, and the server says that its session goes on. */
function isRefuted(before: Marker, after: Marker, isSignedIn: boolean): boolean {
  const standing = standingOf(after)
  if (standing === 'unconfirmed') return isSignedIn
  const isBack = standingOf(before) === 'ending' && standing === 'running'
  return (
    isBack &&
    before.running !== null &&
    after.running !== null &&
    isSameEpoch(before.running.epoch, after.running.epoch)
  )
}

/** `before` and `after`: the marker. Of an end of others hears who does not stay as it was, once for each end. */
export function outcomeOf(before: Marker, { view, birth }: Page, after: Marker, isSignedIn: boolean): Outcome {
  const isGone = view !== 'open' && view !== 'covered' && view !== 'no-answer' && view !== 'reload'
  if (after.end !== before.end || (isGone && birth.kind !== 'public' && isOver(after))) return 'ended'
  return isRefuted(before, after, isSignedIn) ? 'goes-on' : null
}
