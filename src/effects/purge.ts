import { attempt } from '../browser/attempt.js'
import type { End } from '../core/marker.js'
import { purgeCaches } from '../core/purge-caches.js'
import { type Routes, routeOf } from '../core/routes.js'
import type { Clear } from '../options/options.js'
import type { Settings } from '../options/settings.js'

/** A pattern like `'*'` never deletes the guard's own records: they hold the end. */
const isOurs = (key: string) => key.startsWith('logout-guard:')

const isNamed = (patterns: readonly string[], name: string) =>
  patterns.some(pattern => {
    const [start = '', ...rest] = pattern.split('*')
    return rest.length ? name.startsWith(start) && name.endsWith(rest.at(-1) ?? '') : name === pattern
  })

/**
 * Clears this storage unless the last end noted in it, under `key`, is the one at `at` (ms since 1970 as text), and
 * notes that one. `0` means that there is no end: it clears nothing. A storage without a note was not used before the
 * end.
 */
function clearStorage(storage: Storage, patterns: readonly string[], key: string, at: string): void {
  const known = storage.getItem(key)
  if (known && (known === at || at === '0')) return
  if (known) deleteFrom(storage, patterns)
  storage.setItem(key, at)
}

function deleteFrom(storage: Storage, patterns: readonly string[]): void {
  for (const key of Object.keys(storage)) if (isNamed(patterns, key) && !isOurs(key)) storage.removeItem(key)
}

async function clearCaches(patterns: readonly string[]): Promise<void> {
  for (const name of await caches.keys()) if (isNamed(patterns, name)) await caches.delete(name)
}

async function clearDatabases(patterns: readonly string[]): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name && isNamed(patterns, name) && !isOurs(name)) indexedDB.deleteDatabase(name)
  }
}

type OnFailure = (error: unknown) => void

async function tryPart<T>(what: T | undefined, onFailure: OnFailure, action: (what: T) => void | Promise<void>) {
  try {
    if (what) await action(what)
  } catch (error) {
    onFailure(error)
  }
}

/**
 * Deletes in this task what the site named in web storage, once for each end. `at` is the time of the end; each storage
 * keeps the last one under `key`. Every part is tried; `onFailure` gets the error of each that refuses.
 */
export function clear(what: Clear, key: string, at: string, onFailure: OnFailure): void {
  void tryPart(what.localStorage, onFailure, names => clearStorage(localStorage, names, key, at))
  void tryPart(what.sessionStorage, onFailure, names => clearStorage(sessionStorage, names, key, at))
}

/** Deletes protected answers from every cache, and the caches and databases that the site named. May take a while. */
export async function purge(what: Clear, routes: Routes, onFailure: OnFailure): Promise<void> {
  const isProtected = (url: string) => routeOf(routes, new URL(url)) === 'protected'
  // Only secure contexts have caches.
  const stored = 'caches' in window ? caches : undefined
  await tryPart(what.caches, onFailure, clearCaches)
  await tryPart(stored, onFailure, all => purgeCaches(all, isProtected))
  await tryPart(what.indexedDB, onFailure, clearDatabases)
}

/**
 * Deletes what an ended session left in this browser, once for each end. Web storage is cleared at once: localStorage
 * by the first page that notices the end, sessionStorage in each tab. Each storage keeps a note of the last end. A tab
 * or profile without a note had no page with the guard before that end. Caches and databases take longer. If the page
 * leaves meanwhile, the next page with the guard finishes the purge.
 */
export function createPurge({ name, clear: what, routes }: Settings, onFailure: (error: unknown) => void) {
  const prefix = `logout-guard:${name}:`
  let handledAt: number | undefined
  const isPurged = ({ at }: End) => attempt(() => localStorage.getItem(`${prefix}purged`)) === String(at)
  const finish = async (end: End) => {
    await purge(what, routes, onFailure)
    localStorage.setItem(`${prefix}purged`, String(end.at))
  }
  return (end: End | null): void => {
    const at = end?.at ?? 0
    if (handledAt === at) return
    handledAt = at
    clear(what, `${prefix}cleared`, String(at), onFailure)
    if (end && !isPurged(end)) void finish(end).catch(onFailure)
  }
}
