/** What Workbox, Angular and sw-precache put there at install is the same for everybody, and missed if it is gone. */
const PRECACHE = /precache|^ngsw:.*:assets:/i

/** Whether a cache may hold answers of a session, by its name. */
export const isPurgeable = (name: string) => !PRECACHE.test(name)

/** The part of `CacheStorage` that a purge needs, in a page or a worker. */
export interface Caches {
  keys(): Promise<readonly string[]>
  open(name: string): Promise<{
    keys(): Promise<readonly { readonly url: string }[]>
    delete(url: string, options: { ignoreVary: boolean }): Promise<boolean>
  }>
}

/** Deletes protected answers from every cache, entry by entry, but for other libraries' precaches. */
export async function purgeCaches(caches: Caches, isProtected: (url: string) => boolean): Promise<void> {
  for (const name of (await caches.keys()).filter(isPurgeable)) {
    const cache = await caches.open(name)
    for (const { url } of await cache.keys()) {
      if (isProtected(url)) await cache.delete(url, { ignoreVary: true })
    }
  }
}
