/**
 * What Workbox, Angular and sw-precache store in these caches at install is the same for everybody, and sites need it.
 */
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

type Cache = Awaited<ReturnType<Caches['open']>>

async function purgeCache(cache: Cache, isProtected: (url: string) => boolean): Promise<void> {
  for (const { url } of await cache.keys()) {
    if (isProtected(url)) await cache.delete(url, { ignoreVary: true })
  }
}

/**
 * Deletes protected answers from every cache, entry by entry; precaches of other libraries are left alone. If one cache
 * refuses, the others are purged all the same; then this rejects.
 */
export async function purgeCaches(caches: Caches, isProtected: (url: string) => boolean): Promise<void> {
  const names = (await caches.keys()).filter(isPurgeable)
  await Promise.all(names.map(async name => purgeCache(await caches.open(name), isProtected)))
}
