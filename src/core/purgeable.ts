/** What Workbox, Angular and sw-precache put there at install is the same for everybody, and missed if it is gone. */
const PRECACHE = /precache|^ngsw:.*:assets:/i

/** Whether a cache may hold answers of a session, by its name. */
export function isPurgeable(cacheName: string): boolean {
  return !PRECACHE.test(cacheName)
}
