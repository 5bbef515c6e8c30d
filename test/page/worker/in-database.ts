import { createStore, get, set } from 'idb-keyval'
import { letGo } from '../../../src/core/let-go.js'
import type { End, Intent } from '../../../src/core/marker.js'
import { formatRecord } from '../../../src/core/marker-records.js'
import type { Site } from './a-site.js'

type Key = 'running' | 'end' | 'intent' | 'worker:end' | 'worker:intent' | 'purged'

/** What page and worker of a site tell each other. */
export function databaseOf({ name }: Site) {
  const store = letGo(createStore(`logout-guard:${name}`, 'marker'))
  return {
    get: (key: Key): Promise<unknown> => get(key, store),
    put: (key: Key, record: End | Intent) => set(key, formatRecord(record), store),
    putText: (key: Key, text: unknown) => set(key, text, store),
  }
}
