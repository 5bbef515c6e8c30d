import { createStore, get, getMany, set, setMany } from 'idb-keyval'
import { type Half, joined, NOTHING } from '../src/core/halves.js'
import { EMPTY, type End, type Intent, type Marker } from '../src/core/marker.js'
import { formatRecord, parseMarker, parseRecord } from '../src/core/marker-records.js'

export interface Records {
  /** The marker: the pages' copy, joined with what this worker found out. */
  read(): Promise<Marker>
  writeIntent(intent: Intent | null): Promise<void>
  /** An end settles what was intended. */
  writeEnd(end: End): Promise<void>
  /** `End.at` of the last end that was purged: counters begin anew where a marker is lost. */
  readPurged(): Promise<unknown>
  writePurged(at: number): Promise<void>
}

const KEYS = ['running', 'end', 'intent', 'worker:end', 'worker:intent']

/** The database may be forbidden, full or blocked by another tab: the worker goes on without it. */
const orElse = <T>(promise: Promise<T>, fallback: T) => promise.catch(() => fallback)

const format = (record: End | Intent | null) => (record ? formatRecord(record) : null)

/** The marker's halves in IndexedDB, in a store of the guard's own. */
export function createRecords(name: string, pingTimeout: number): Records {
  const store = createStore(`logout-guard:${name}`, 'marker')
  // Where nothing can be stored, what this worker found out since it started is still known.
  let alone: Half = NOTHING
  const write = (half: Half) => {
    alone = half
    const pairs: [string, string | null][] = [['worker:intent', format(half.intent)]]
    if (half.end) pairs.push(['worker:end', format(half.end)])
    return orElse(setMany(pairs, store), undefined)
  }
  return {
    async read() {
      const found = await orElse(getMany<unknown>(KEYS, store), null)
      if (!found) return joined(EMPTY, alone, pingTimeout)
      const [running, end, intent, ownEnd, ownIntent] = found
      const page = parseMarker(running, end, intent)
      return joined(page, { end: parseRecord('end', ownEnd), intent: parseRecord('intent', ownIntent) }, pingTimeout)
    },
    writeIntent: intent => write({ ...alone, intent }),
    writeEnd: end => write({ end, intent: null }),
    readPurged: () => orElse(get<unknown>('purged', store), undefined),
    writePurged: at => orElse(set('purged', at, store), undefined),
  }
}
