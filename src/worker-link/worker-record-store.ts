import { createStore, getMany, type UseStore } from 'idb-keyval'
import { EMPTY, type End, formatRecord, type Intent, type Marker, parseRecord } from '../core/marker.js'
import { closeOnVersionChange } from '../core/marker-database.js'
import type { WorkerRecord } from '../core/worker-record.js'

/**
 * In ms. A read takes 3 to 19 ms (docs/platform-facts.md#clocks-and-stale-reads); a database that another tab blocks
 * may never answer.
 */
const READ_TIMEOUT = 100

/** If a read takes longer than this, in ms, the database is not slow but blocked. */
const BLOCKED_AFTER = 5000

/**
 * In ms. The clocks of two processes differ by some ms. A record from further in the future proves nothing: the clock
 * was set back since.
 */
const CLOCK_SKEW = 1000

const nullAfter = (ms: number) => new Promise<null>(resolve => setTimeout(resolve, ms, null))

const past = <T extends { readonly at: number }>(record: T | null) =>
  record && record.at <= Date.now() + CLOCK_SKEW ? record : null

/**
 * Deletes what the worker found out until `at`, because a page knows better now. This happens in the same transaction
 * as the copy, so that the worker never sees one without the other.
 */
function forget(store: IDBObjectStore, part: 'end' | 'intent', at: number): void {
  const request = store.get(`worker:${part}`)
  request.onsuccess = () => {
    const record: End | Intent | null = parseRecord(part as 'end', request.result)
    if (record && record.at <= at) store.delete(`worker:${part}`)
  }
}

function copy(store: IDBObjectStore, before: Marker, after: Marker): void {
  for (const part of ['running', 'end', 'intent'] as const) {
    const record = after[part]
    if (record) store.put(formatRecord(record), part)
    else store.delete(part)
  }
  const { running, end } = after
  if (before.intent && !after.intent) forget(store, 'intent', Math.max(running?.at ?? 0, end?.at ?? 0))
  // An end before this epoch would count again if the site cleared the marker.
  if (running) forget(store, 'end', running.epoch.begun - 1)
}

function finished({ transaction }: IDBObjectStore): Promise<true> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(true)
    transaction.onabort = () => reject(transaction.error)
  })
}

const inStore = async (store: UseStore, action: (objects: IDBObjectStore) => void) =>
  store('readwrite', objects => {
    action(objects)
    return finished(objects)
  })

/**
 * The copy of the marker and the worker record, both in IndexedDB, which the worker can read and write. `onFailure`
 * gets the error when IndexedDB refuses.
 */
export function createWorkerRecordStore(name: string, onFailure: (error: unknown) => void) {
  const store = closeOnVersionChange(createStore(`logout-guard:${name}`, 'marker'))
  const attempt = <T>(promise: Promise<T>) =>
    promise.catch(error => {
      onFailure(error)
      return null
    })
  const find = async (): Promise<WorkerRecord> => {
    const [end, intent] = await getMany<unknown>(['worker:end', 'worker:intent'], store)
    return { end: past(parseRecord('end', end)), intent: past(parseRecord('intent', intent)) }
  }
  return {
    /** The worker record; `null` if it cannot be read, or not within `READ_TIMEOUT`. */
    read() {
      const found = attempt(find())
      const isOver = found.then(() => true)
      void Promise.race([isOver, nullAfter(BLOCKED_AFTER)]).then(over => over ?? onFailure('IndexedDB is blocked'))
      return Promise.race([found, nullAfter(READ_TIMEOUT)])
    },
    /** Copies the marker. If that fails, the copy is deleted, which needs no space. */
    async write(before: Marker, after: Marker): Promise<void> {
      const isStored = await attempt(inStore(store, objects => copy(objects, before, after)))
      if (!isStored) await attempt(inStore(store, objects => copy(objects, EMPTY, EMPTY)))
    },
  }
}
