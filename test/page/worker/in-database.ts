import { createStore, get, set } from 'idb-keyval'
import { type End, formatRecord, type Intent } from '../../../src/core/marker.js'
import { closeOnVersionChange } from '../../../src/core/marker-database.js'
import type { Site } from './a-site.js'

type Key = 'running' | 'end' | 'intent' | 'worker:end' | 'worker:intent' | 'purged'

/** What page and worker of a site store for each other. */
export function databaseOf({ name }: Site) {
  const store = closeOnVersionChange(createStore(`logout-guard:${name}`, 'marker'))
  return {
    get: (key: Key): Promise<unknown> => get(key, store),
    put: (key: Key, record: End | Intent) => set(key, formatRecord(record), store),
    putText: (key: Key, text: unknown) => set(key, text, store),
  }
}
