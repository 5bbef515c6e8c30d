import { type End, type Intent, isOver, type Marker, standingOf, topOf } from './marker.js'

/**
 * What the worker found out by itself. It cannot write localStorage, so it keeps this record in IndexedDB, beside a
 * copy of the pages' marker. Each of the two may know an end that the other does not.
 */
export interface WorkerRecord {
  readonly end: End | null
  readonly intent: Intent | null
}

export const NOTHING: WorkerRecord = { end: null, intent: null }

/**
 * The counter of the epoch that a sign-out ends: the running one, or else the next, of a person whom no ping has
 * noticed yet.
 */
export const epochToEnd = (marker: Marker) => topOf(marker) + (marker.running && !isOver(marker) ? 0 : 1)

/**
 * Whether what the worker found is from before the running epoch. The worker counts from a copy that may be old or
 * wiped, so time decides and not the counter.
 */
const isEarlier = ({ running }: Marker, { at }: End | Intent) => running !== null && at < running.epoch.begun

function endOf(marker: Marker, found: End | null): End | null {
  if (!found || isEarlier(marker, found)) return marker.end
  const end = { ...found, n: Math.max(found.n, topOf(marker)) }
  const known = marker.end
  if (!known || known.n < end.n) return end
  return known.n === end.n && end.confirmed && !known.confirmed ? end : known
}

/**
 * The sign-out did not happen: `signed-in` was asked for after its request was answered, or after its time was over.
 */
const isRefuted = ({ running }: Marker, { at, settled }: Intent, pingTimeout: number) =>
  running?.verdict === 'signed-in' && running.at >= (settled ?? at + pingTimeout)

const isSame = (one: Intent | null, { n, at, settled }: Intent) =>
  one?.n === n && one.at === at && one.settled === settled

/**
 * An intent that only the worker saw is over when the worker forgets it. An intent of an earlier epoch, which a slow
 * tab may have left there, must not hide one of this epoch.
 */
function intentOf(marker: Marker, found: Intent | null, pingTimeout: number): Intent | null {
  const known = marker.intent?.by === 'worker' ? null : marker.intent
  // A request that only the worker saw does not undo an unconfirmed end: it may be the guard's own repeat.
  const standing = standingOf({ ...marker, intent: known })
  const isRedundant = standing === 'ending' || (standing === 'unconfirmed' && found?.by === 'worker')
  if (!found || isRedundant || isEarlier(marker, found)) return known
  const isEnded = marker.end !== null && marker.end.at >= found.at
  if (isEnded || isRefuted(marker, found, pingTimeout)) return known
  const intent = { ...found, n: Math.max(found.n, epochToEnd(marker)) }
  return isSame(marker.intent, intent) ? marker.intent : intent
}

/**
 * The pages' marker with the ends and intents of the worker record; the same object if the worker record adds nothing.
 */
export function mergeRecords(marker: Marker, record: WorkerRecord, pingTimeout: number): Marker {
  const end = endOf(marker, record.end)
  const withEnd = end === marker.end ? marker : { ...marker, end }
  const intent = intentOf(withEnd, record.intent, pingTimeout)
  return intent === withEnd.intent ? withEnd : { ...withEnd, intent }
}
