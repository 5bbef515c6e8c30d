import { type End, type Intent, isOver, type Marker, standingOf, topOf } from './marker.js'

/**
 * What the worker found out by itself. It cannot write localStorage, so the marker has two halves: the pages' there,
 * with a copy in IndexedDB, and this one in IndexedDB. Each may know an end that the other does not.
 */
export interface WorkerRecord {
  readonly end: End | null
  readonly intent: Intent | null
}

export const NOTHING: WorkerRecord = { end: null, intent: null }

/** The epoch that a sign-out is about: the one that runs, or else the next, of a person whom no ping has noticed yet. */
export const epochToEnd = (marker: Marker) => topOf(marker) + (marker.running && !isOver(marker) ? 0 : 1)

/**
 * The worker counts from a copy that may be old or wiped, so time decides: what it found after this epoch began is about
 * this epoch, whatever its number.
 */
const isPast = ({ running }: Marker, { at }: End | Intent) => running !== null && at < running.epoch.begun

function endOf(marker: Marker, found: End | null): End | null {
  if (!found || isPast(marker, found)) return marker.end
  const end = { ...found, n: Math.max(found.n, topOf(marker)) }
  const known = marker.end
  if (!known || known.n < end.n) return end
  return known.n === end.n && end.confirmed && !known.confirmed ? end : known
}

/** `signed-in` was asked for after the sign-out was answered, or had its time: it did not happen. */
const isRefuted = ({ running }: Marker, { at, settled }: Intent, pingTimeout: number) =>
  running?.verdict === 'signed-in' && running.at >= (settled ?? at + pingTimeout)

const isSame = (one: Intent | null, { n, at, settled }: Intent) =>
  one?.n === n && one.at === at && one.settled === settled

/**
 * What only the worker saw is over when the worker forgets it. An intent of an epoch before, which a slow tab may have
 * left there, must not hide one of this epoch.
 */
function intentOf(marker: Marker, found: Intent | null, pingTimeout: number): Intent | null {
  const known = marker.intent?.by ? null : marker.intent
  // An end that nobody confirmed is not lifted by a request that only the worker saw: it may be the guard's own repeat.
  const standing = standingOf({ ...marker, intent: known })
  const isDoubted = standing === 'ending' || (standing === 'unconfirmed' && found?.by)
  if (!found || isDoubted || isPast(marker, found)) return known
  const isEnded = marker.end !== null && marker.end.at >= found.at
  if (isEnded || isRefuted(marker, found, pingTimeout)) return known
  const intent = { ...found, n: Math.max(found.n, epochToEnd(marker)) }
  return isSame(marker.intent, intent) ? marker.intent : intent
}

/** The pages' half with the ends and intents of the worker's; the same object if it knows nothing more. */
export function mergeRecords(marker: Marker, half: WorkerRecord, pingTimeout: number): Marker {
  const end = endOf(marker, half.end)
  const withEnd = end === marker.end ? marker : { ...marker, end }
  const intent = intentOf(withEnd, half.intent, pingTimeout)
  return intent === withEnd.intent ? withEnd : { ...withEnd, intent }
}
