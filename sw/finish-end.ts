import { isOver } from '../src/core/marker.js'
import { purgeCaches } from '../src/core/purge-caches.js'
import { routeOf } from '../src/core/routes.js'
import { redirectUnguarded } from './clients.js'
import { dieAfter } from './die-after.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/**
 * Deletes protected answers from every cache of this origin. A cache does not show which answers are documents and
 * which are assets.
 */
export function purge({ routes, assets }: WorkerContext): Promise<void> {
  const isProtected = (url: URL) => routeOf(routes, url) === 'protected' || routeOf(assets, url) === 'protected'
  return purgeCaches(scope.caches, url => isProtected(new URL(url)))
}

/**
 * What follows a marked end: broadcast it, purge, send documents without a guard to the login page, and note that it
 * was purged. If the worker is killed on the way, it begins again at its next start, because the note is missing. If
 * the next session runs by then, its pages get no broadcast.
 */
export async function finishEnd(context: WorkerContext): Promise<void> {
  const { records, broadcast } = context
  const marker = await records.read()
  const { end } = marker
  if (!end || end.at === (await records.readPurged())) return
  await dieAfter('mark')
  if (isOver(marker)) broadcast('ended')
  await dieAfter('broadcast')
  await Promise.all([purge(context), isOver(marker) && redirectUnguarded(context)])
  await dieAfter('purge')
  await records.writePurged(end.at)
}
