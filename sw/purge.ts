import { purgeCaches } from '../src/core/purge-caches.js'
import { type Routes, routeOf } from '../src/core/routes.js'
import { scope } from './scope.js'

/** Deletes protected answers from every cache of this origin. */
export function purge(routes: Routes): Promise<void> {
  return purgeCaches(scope.caches, url => routeOf(routes, new URL(url)) === 'protected')
}
