import { isPurgeable } from '../src/core/purgeable.js'
import { type Routes, routeOf } from '../src/core/routes.js'
import { scope } from './scope.js'

async function purgeCache(name: string, routes: Routes): Promise<void> {
  const cache = await scope.caches.open(name)
  for (const request of await cache.keys()) {
    if (routeOf(routes, new URL(request.url)) === 'protected') await cache.delete(request, { ignoreVary: true })
  }
}

/** Deletes protected answers from every cache of this origin, entry by entry, but for other libraries' precaches. */
export async function purge(routes: Routes): Promise<void> {
  for (const name of await scope.caches.keys()) if (isPurgeable(name)) await purgeCache(name, routes)
}
