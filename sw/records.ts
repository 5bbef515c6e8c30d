import { createStore, get, getMany, set, setMany } from 'idb-keyval'
import { type End, formatRecord, type Intent, type Marker, parseMarker, parseRecord } from '../src/core/marker.js'
import { closeOnVersionChange } from '../src/core/marker-database.js'
import { mergeRecords, type WorkerRecord } from '../src/core/worker-record.js'

export interface Records {
  /** The marker: the pages' copy, merged with the worker record. */
  read(): Promise<Marker>
  writeIntent(intent: Intent): Promise<void>
  /**
   * Removes both intents, because the sign-out did not happen: a copy that a page left would cause session checks for
   * ever.
   */
  clearIntent(): Promise<void>
  /** An end replaces the intent. */
  writeEnd(end: End): Promise<void>
  /** `End.at` of the last end that was purged. Not its counter: counters start again if the marker is lost. */
  readPurged(): Promise<unknown>
  writePurged(at: number): Promise<void>
}

type Pair = [key: string, record: End | Intent | null]

const KEYS = ['running', 'end', 'intent', 'worker:end', 'worker:intent']

/** How long the database may take, in ms. If another tab blocks it, it may never answer. */
const DATABASE_TIMEOUT = 1000

/** The database may be absent, forbidden, full or blocked by another tab: then the worker goes on without it. */
async function orElse<T>(action: () => Promise<T>, fallback: T): Promise<T> {
  const timeout = new Promise<T>(resolve => setTimeout(resolve, DATABASE_TIMEOUT, fallback))
  try {
    return await Promise.race([action(), timeout])
  } catch {
    return fallback
  }
}

/** The worker record and the copy of the pages' marker in IndexedDB, in a database of the guard's own. */
export function createRecords(name: string, pingTimeout: number): Records {
  const store = closeOnVersionChange(createStore(`logout-guard:${name}`, 'marker'))
  /** What could not be stored; this worker remembers it until it stops. */
  let unstored: WorkerRecord | undefined
  const write = async (record: WorkerRecord, ...pairs: Pair[]) => {
    const texts = pairs.map(([key, part]): [string, unknown] => [key, part && formatRecord(part)])
    const isStored = await orElse(() => setMany(texts, store).then(() => true), false)
    unstored = isStored ? undefined : record
  }
  return {
    async read() {
      const found = await orElse(() => getMany<unknown>(KEYS, store), [])
      const [running, end, intent, ownEnd, ownIntent] = found
      const own: WorkerRecord = { end: parseRecord('end', ownEnd), intent: parseRecord('intent', ownIntent) }
      return mergeRecords(parseMarker(running, end, intent), unstored ?? own, pingTimeout)
    },
    writeIntent: intent => write({ end: unstored?.end ?? null, intent }, ['worker:intent', intent]),
    clearIntent: () => write({ end: unstored?.end ?? null, intent: null }, ['intent', null], ['worker:intent', null]),
    writeEnd: end => write({ end, intent: null }, ['worker:end', end], ['worker:intent', null]),
    readPurged: () => orElse(() => get<unknown>('purged', store), undefined),
    writePurged: at => orElse(() => set('purged', at, store), undefined),
  }
}
