/** Everything that this origin stores, as text, by place. It includes the guard's own database. */
export type Stored = Record<string, string>

/** Runs in the page. */
export async function scan(): Promise<Stored> {
  const found: Stored = {}
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url)
      found[`cache ${name} ${pathname}${search}`] = (await (await cache.match(request))?.text()) ?? ''
    }
  }
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const values = await result(database.transaction(store).objectStore(store).getAll())
      found[`database ${name} ${store}`] = JSON.stringify(values)
    }
    database.close()
  }
  for (const name of ['localStorage', 'sessionStorage'] as const)
    for (const [key, value] of Object.entries(window[name])) found[`${name} ${key}`] = String(value)
  return found
}
