import { type Epoch, isOver, type Marker, type Running, standingOf, topOf } from './marker.js'
import { notAhead } from './proof.js'
import { tagNow } from './session-relation.js'
import type { Moment, Page, Signal } from './states.js'
import { mergeTags } from './tags.js'
import { epochToEnd } from './worker-record.js'

/** A verdict is as old as its question. */
const askedAt = (signal: Signal, now: number) => (signal.type === 'verdict' ? signal.askedAt : now)

function runningOf(epoch: Epoch, page: Page, signal: Signal, moment: Moment): Running {
  const tag = tagNow(page, signal, moment, epoch.nonce)
  return { epoch, tag, verdict: 'signed-in', at: askedAt(signal, moment.now) }
}

/** A page whose marker was wiped while it lived puts its own epoch back: other tabs of that epoch keep their work. */
function epochFor({ membership }: Page, { marker, nonce, now }: Moment): Epoch {
  const isOurs = membership.kind === 'epoch' && !marker.running && !marker.end
  return isOurs ? membership.epoch : { n: topOf(marker) + 1, nonce, begun: now }
}

/** An epoch begins. `page` as it belongs to it, or stale: then what it belonged to is over in any case. */
export const markBegun = (page: Page, signal: Signal, moment: Moment): Marker => ({
  ...moment.marker,
  running: runningOf(epochFor(page, moment), page, signal, moment),
  intent: null,
})

/** The epoch that runs goes on: a sign-out that was under way did not happen. */
export function markVouched(page: Page, signal: Signal, moment: Moment): Marker {
  const { marker } = moment
  const { running } = marker
  if (!running) return marker
  const found = runningOf(running.epoch, page, signal, moment)
  // An older answer is not made younger by one that told nothing.
  const at = running.verdict === 'signed-in' ? Math.max(found.at, notAhead(running.at, moment.now)) : found.at
  return { ...marker, running: { ...found, tag: mergeTags(running.tag, found.tag), at }, intent: null }
}

/** No answer at `at`: nobody vouches for the epoch any more. */
export function markDoubted(marker: Marker, at: number, now: number): Marker {
  const { running } = marker
  return running && at > notAhead(running.at, now)
    ? { ...marker, running: { ...running, verdict: 'unknown', at } }
    : marker
}

export function markEnded(confirmed: boolean, { signOut }: Page, { marker, now }: Moment): Marker {
  // The reason of an end before this session is none of its own.
  const known = marker.intent ?? (isOver(marker) ? marker.end : null)
  const reason = known?.reason ?? (signOut ? 'signed-out' : 'expired')
  return { ...marker, end: { n: Math.max(topOf(marker), known?.n ?? 0), at: now, confirmed, reason }, intent: null }
}

export const markIntent = (marker: Marker, at: number, reason: string): Marker => ({
  ...marker,
  intent: { n: epochToEnd(marker), at, settled: null, reason },
})

/**
 * The server answered a sign-out request. A session that was taken to go on has to be asked for. An end that this browser
 * decided alone stays unconfirmed: an answer proves nothing, only the verdict that follows does.
 */
export function markAnswered(marker: Marker, now: number): Marker {
  const { intent } = marker
  const standing = standingOf(marker)
  if (standing === 'ended' || standing === 'unconfirmed') return marker
  const late = { n: epochToEnd(marker), at: now, reason: 'signed-out' }
  return { ...marker, intent: { ...late, ...(standing === 'ending' && intent), settled: now } }
}
