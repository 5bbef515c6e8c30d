import type { Epoch } from './epochs.js'
import { isOver, type Marker, type Running, standingOf, topOf } from './marker.js'
import type { Context, Page, Signal } from './states.js'
import { tagOf } from './tags.js'

type Made = (page: Page, signal: Signal, context: Context) => Marker

const identityOf = (signal: Signal, { key }: Context) => key ?? (signal.type === 'verdict' ? signal.user : null)
const askedAt = (signal: Signal, { now }: Context) => (signal.type === 'verdict' ? signal.asked : now)

function runningOf(epoch: Epoch, signal: Signal, context: Context): Running {
  const identity = identityOf(signal, context)
  const tag = identity === null ? null : tagOf(identity, epoch.nonce)
  return { epoch, tag, verdict: 'signed-in', at: askedAt(signal, context) }
}

/** A page whose marker was wiped while it lived puts its own epoch back: other tabs of that epoch keep their work. */
function epochFor({ birth }: Page, { marker, nonce, now }: Context): Epoch {
  const isOurs = birth.kind === 'epoch' && standingOf(marker) === 'missing'
  return isOurs ? birth.epoch : { n: topOf(marker) + 1, nonce, begun: now }
}

const begin: Made = (page, signal, context) => ({
  running: runningOf(epochFor(page, context), signal, context),
  end: context.marker.end,
  intent: null,
})

const replace: Made = (_page, signal, context) => ({
  running: runningOf({ n: topOf(context.marker) + 1, nonce: context.nonce, begun: context.now }, signal, context),
  end: context.marker.end,
  intent: null,
})

const confirmSignedIn: Made = (_page, signal, context) => {
  const { running, end } = context.marker
  if (!running) return context.marker
  const found = runningOf(running.epoch, signal, context)
  return { running: { ...found, tag: running.tag ?? found.tag, at: Math.max(found.at, running.at) }, end, intent: null }
}

const forget: Made = (_page, signal, context) => {
  const { running, end, intent } = context.marker
  const at = askedAt(signal, context)
  return running && at > running.at ? { running: { ...running, verdict: 'unknown', at }, end, intent } : context.marker
}

const endWith =
  (confirmed: boolean): Made =>
  (page, _signal, { marker, now }) => {
    const reason = marker.intent?.reason ?? marker.end?.reason ?? (page.signOut ? 'signed-out' : 'expired')
    const n = Math.max(topOf(marker), marker.intent?.n ?? 0)
    return { running: marker.running, end: { n, at: now, confirmed, reason }, intent: null }
  }

const intend: Made = (_page, signal, { marker, now }) => {
  const reason = signal.type === 'intent' ? signal.reason : 'signed-out'
  const n = topOf(marker) + (marker.running && !isOver(marker) ? 0 : 1)
  return { ...marker, intent: { n, at: now, settled: null, reason } }
}

/** The server answered a sign-out request: an end that this browser decided alone is confirmed. */
export function settledMarker({ running, end, intent }: Marker, now: number): Marker {
  return { running, end: end && { ...end, confirmed: true }, intent: intent && { ...intent, settled: now } }
}

const settle: Made = (_page, _signal, { marker, now }) => settledMarker(marker, now)

const MARKS: Readonly<Record<string, Made>> = {
  intent: intend,
  begin,
  replaced: replace,
  'signed-in': confirmSignedIn,
  'not-ended': confirmSignedIn,
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
