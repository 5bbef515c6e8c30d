import { createStore, get, getMany, set, setMany } from 'idb-keyval'
import { type End, formatRecord, type Intent, type Marker, parseMarker, parseRecord } from '../src/core/marker.js'
import { closeOnVersionChange } from '../src/core/marker-database.js'
import { mergeRecords, type WorkerRecord } from '../src/core/worker-record.js'

export interface Records {
  /** The marker: the pages' copy, joined with what this worker found out. */
  read(): Promise<Marker>
  writeIntent(intent: Intent): Promise<void>
  /** The sign-out did not happen, whoever noted it: a copy that a page left there would be asked about for ever. */
  clearIntent(): Promise<void>
  /** An end settles what was intended. */
  writeEnd(end: End): Promise<void>
  /** `End.at` of the last end that was purged: counters begin anew where a marker is lost. */
  readPurged(): Promise<unknown>
  writePurged(at: number): Promise<void>
}

type Pair = [key: string, record: End | Intent | null]

const KEYS = ['running', 'end', 'intent', 'worker:end', 'worker:intent']

/** How long the database may take, in ms; one that another tab blocks may never answer. */
const DATABASE_TIMEOUT = 1000

/** The database may be absent, forbidden, full or blocked by another tab: the worker goes on without it. */
async function orElse<T>(action: () => Promise<T>, fallback: T): Promise<T> {
  const late = new Promise<T>(resolve => setTimeout(resolve, DATABASE_TIMEOUT, fallback))
  try {
    return await Promise.race([action(), late])
  } catch {
    return fallback
  }
}

/** The marker's halves in IndexedDB, in a store of the guard's own. */
export function createRecords(name: string, pingTimeout: number): Records {
  const store = closeOnVersionChange(createStore(`logout-guard:${name}`, 'marker'))
  /** What could not be stored, this worker still knows while it lives. */
  let alone: WorkerRecord | undefined
  const write = async (half: WorkerRecord, ...pairs: Pair[]) => {
    const texts = pairs.map(([key, record]): [string, unknown] => [key, record && formatRecord(record)])
    const isStored = await orElse(() => setMany(texts, store).then(() => true), false)
    alone = isStored ? undefined : half
  }
  return {
    async read() {
      const found = await orElse(() => getMany<unknown>(KEYS, store), [])
      const [running, end, intent, ownEnd, ownIntent] = found
      const own: WorkerRecord = { end: parseRecord('end', ownEnd), intent: parseRecord('intent', ownIntent) }
      return mergeRecords(parseMarker(running, end, intent), alone ?? own, pingTimeout)
    },
    writeIntent: intent => write({ end: alone?.end ?? null, intent }, ['worker:intent', intent]),
    clearIntent: () => write({ end: alone?.end ?? null, intent: null }, ['intent', null], ['worker:intent', null]),
    writeEnd: end => write({ end, intent: null }, ['worker:end', end], ['worker:intent', null]),
    readPurged: () => orElse(() => get<unknown>('purged', store), undefined),
    writePurged: at => orElse(() => set('purged', at, store), undefined),
  }
}
