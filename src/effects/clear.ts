import type { Clear } from '../options.js'

/** The guard forgets its own end last of all: `'*'` is not about it. */
const isOurs = (key: string) => key.startsWith('logout-guard:')

const isNamed = (patterns: readonly string[], name: string) =>
  patterns.some(pattern => {
    const [start = '', ...rest] = pattern.split('*')
    return rest.length ? name.startsWith(start) && name.endsWith(rest.at(-1) ?? '') : name === pattern
  })

function clearStorage(storage: Storage, patterns: readonly string[]): void {
  for (const key of Object.keys(storage)) if (isNamed(patterns, key) && !isOurs(key)) storage.removeItem(key)
}

async function clearCaches(patterns: readonly string[]): Promise<void> {
  for (const name of await caches.keys()) if (isNamed(patterns, name)) await caches.delete(name)
}

async function clearDatabases(patterns: readonly string[]): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name && isNamed(patterns, name)) indexedDB.deleteDatabase(name)
  }
}

/** Deletes what the site named. Every part is tried; `onFailure` is called for each that refuses. */
export function clear(what: Clear, onFailure: (error: unknown) => void): void {
  const attempt = async (names: string[] | undefined, action: (names: string[]) => void | Promise<void>) => {
    try {
      if (names) await action(names)
    } catch (error) {
      onFailure(error)
    }
  }
  void attempt(what.localStorage, names => clearStorage(localStorage, names))
  void attempt(what.sessionStorage, names => clearStorage(sessionStorage, names))
  void attempt(what.caches, clearCaches)
  void attempt(what.indexedDB, clearDatabases)
}
