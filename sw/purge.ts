import { purgeCaches } from '../src/core/purge-caches.js'
import { routeOf } from '../src/core/routes.js'
import type { Duty } from './duty.js'
import { scope } from './scope.js'

/** Deletes protected answers out of every cache of this origin. A cache does not tell documents from assets. */
export function purge({ routes, assets }: Duty): Promise<void> {
  const isProtected = (url: URL) => routeOf(routes, url) === 'protected' || routeOf(assets, url) === 'protected'
  return purgeCaches(scope.caches, url => isProtected(new URL(url)))
}
