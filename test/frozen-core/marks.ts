import type { Epoch } from './epochs.js'
import { endable } from './halves.js'
import { tagNow } from './identity.js'
import { isOver, type Marker, type Running, standingOf, topOf } from './marker.js'
import type { Context, Page, Signal } from './states.js'
import { mergeTags } from './tags.js'

type Made = (page: Page, signal: Signal, context: Context) => Marker

const askedAt = (signal: Signal, { now }: Context) => (signal.type === 'verdict' ? signal.asked : now)

function runningOf(epoch: Epoch, page: Page, signal: Signal, context: Context): Running {
  const tag = tagNow(page, signal, context, epoch.nonce)
  return { epoch, tag, verdict: 'signed-in', at: askedAt(signal, context) }
}

/** A page whose marker was wiped while it lived puts its own epoch back: other tabs of that epoch keep their work. */
function epochFor({ birth }: Page, { marker, nonce, now }: Context): Epoch {
  const isOurs = birth.kind === 'epoch' && !marker.running && !marker.end
  return isOurs ? birth.epoch : { n: topOf(marker) + 1, nonce, begun: now }
}

const begin: Made = (page, signal, context) => ({
  ...context.marker,
  running: runningOf(epochFor(page, context), page, signal, context),
  intent: null,
})

/** What the page belongs to is over in any case. */
const replace: Made = (page, signal, context) => begin({ ...page, birth: { kind: 'stale' } }, signal, context)

const confirmSignedIn: Made = (page, signal, context) => {
  const { running } = context.marker
  if (!running) return context.marker
  const found = runningOf(running.epoch, page, signal, context)
  const known = { ...found, tag: mergeTags(running.tag, found.tag), at: Math.max(found.at, running.at) }
  return { ...context.marker, running: known, intent: null }
}

const forget: Made = (_page, signal, context) => {
  const { marker } = context
  const at = askedAt(signal, context)
  if (!marker.running || at <= marker.running.at) return marker
  return { ...marker, running: { ...marker.running, verdict: 'unknown', at } }
}

const endWith =
  (confirmed: boolean): Made =>
  (page, _signal, { marker, now }) => {
    // The reason of an end before this session is none of its own.
    const known = marker.intent ?? (isOver(marker) ? marker.end : null)
    const reason = known?.reason ?? (page.signOut ? 'signed-out' : 'expired')
    return { ...marker, end: { n: Math.max(topOf(marker), known?.n ?? 0), at: now, confirmed, reason }, intent: null }
  }

const intend: Made = (_page, signal, { marker, now }) => {
  const reason = signal.type === 'intent' ? signal.reason : 'signed-out'
  return { ...marker, intent: { n: endable(marker), at: now, settled: null, reason } }
}

/**
 * The server answered a sign-out request. A session that was taken to go on has to be asked for. An end that this browser
 * decided alone stays unconfirmed: an answer proves nothing, only the verdict that follows does.
 */
export function settledMarker(marker: Marker, now: number): Marker {
  const { intent } = marker
  const standing = standingOf(marker)
  if (standing === 'ended' || standing === 'unconfirmed') return marker
  const late = { n: endable(marker), at: now, reason: 'signed-out' }
  return { ...marker, intent: { ...late, ...(standing === 'ending' && intent), settled: now } }
}

const settle: Made = (_page, _signal, { marker, now }) => settledMarker(marker, now)

const MARKS: Readonly<Record<string, Made>> = {
  intent: intend,
  begin,
  told: begin,
  replaced: replace,
  'signed-in': confirmSignedIn,
  'not-ended': confirmSignedIn,
  other: confirmSignedIn,
  unknown: forget,
  'signed-out': endWith(true),
  'signed-out:pending': endWith(true),
  'unknown:over': endWith(false),
  'unknown:over-hidden': endWith(false),
  'restored:overdue': endWith(false),
  settled: settle,
}

/** The marker that an event makes out of the one of this moment. */
export function markerAfter(event: string, page: Page, signal: Signal, context: Context): Marker {
  return MARKS[event]?.(page, signal, context) ?? context.marker
}
