import { type Epoch, isOver, type Marker, type Running, standingOf, topOf } from './marker.js'
import { notAhead } from './proof.js'
import { tagNow } from './session-relation.js'
import type { Signal, VerdictSignal } from './signals.js'
import type { Moment, Page } from './states.js'
import { mergeTags, tagOf } from './tags.js'
import { epochToEnd } from './worker-record.js'

/** A verdict is as old as the start of its session check. */
const askedAt = (signal: Signal, now: number) => (signal.type === 'verdict' ? signal.askedAt : now)

/** What else the server told about the session. */
const toldBy = (signal: Signal, { nonce }: Epoch): Pick<Running, 'expiresAt' | 'roles'> => {
  const { expiresAt, roles } = signal as Partial<VerdictSignal>
  return {
    ...(expiresAt && { expiresAt }),
    ...(roles && { roles: roles.map(role => ` ${tagOf(role, nonce)}`).join('') || ' ' }),
  }
}

function runningOf(epoch: Epoch, page: Page, signal: Signal, moment: Moment): Running {
  const tag = tagNow(page, signal, moment, epoch.nonce)
  return { epoch, tag, verdict: 'signed-in', at: askedAt(signal, moment.now), ...toldBy(signal, epoch) }
}

/**
 * If the marker was wiped while a page was there, the page puts its own epoch back, so that other tabs of that epoch
 * keep their work.
 */
function epochFor({ membership }: Page, { marker, nonce, now }: Moment): Epoch {
  const isOurs = membership.kind === 'epoch' && !marker.running && !marker.end
  return isOurs ? membership.epoch : { n: topOf(marker) + 1, nonce, begun: now }
}

/** An epoch begins. `page` belongs to it, or is foreign: then the epoch that it belonged to is over in any case. */
export const markBegun = (page: Page, signal: Signal, moment: Moment): Marker => ({
  ...moment.marker,
  running: runningOf(epochFor(page, moment), page, signal, moment),
  intent: null,
})

/** The running epoch goes on: a sign-out that was under way did not happen. */
export function markVouched(page: Page, signal: Signal, moment: Moment): Marker {
  const { marker } = moment
  const { running } = marker
  if (!running) return marker
  const found = runningOf(running.epoch, page, signal, moment)
  // A check without an answer does not make an older answer newer.
  const at = running.verdict === 'signed-in' ? Math.max(found.at, notAhead(running.at, moment.now)) : found.at
  return { ...marker, running: { ...found, tag: mergeTags(running.tag, found.tag), at }, intent: null }
}

/** A session check that started at `at` had no answer: the verdict on the running epoch is `unknown` now. */
export function markDoubted(marker: Marker, at: number, now: number): Marker {
  const { running } = marker
  return running && at > notAhead(running.at, now)
    ? { ...marker, running: { ...running, verdict: 'unknown', at } }
    : marker
}

export function markEnded(confirmed: boolean, { signOut }: Page, { marker, now }: Moment): Marker {
  // The reason of an end before this session does not count.
  const known = marker.intent ?? (isOver(marker) ? marker.end : null)
  const reason = known?.reason ?? (signOut ? 'signed-out' : 'expired')
  return { ...marker, end: { n: Math.max(topOf(marker), known?.n ?? 0), at: now, confirmed, reason }, intent: null }
}

export const markIntent = (marker: Marker, at: number, reason: string, by?: 'limit'): Marker => ({
  ...marker,
  intent: { n: epochToEnd(marker), at, settled: null, reason, ...(by && { by }) },
})

/**
 * The server answered a sign-out request. A session that was believed to go on has to be checked again. An end that
 * this browser decided by itself stays unconfirmed: an answer proves nothing, only the verdict after it does.
 */
export function markAnswered(marker: Marker, now: number): Marker {
  const { intent } = marker
  const standing = standingOf(marker)
  if (standing === 'ended' || standing === 'unconfirmed') return marker
  const late = { n: epochToEnd(marker), at: now, reason: 'signed-out' }
  return { ...marker, intent: { ...late, ...(standing === 'ending' && intent), settled: now } }
}
