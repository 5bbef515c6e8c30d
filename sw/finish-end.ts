import { isOver } from '../src/core/marker.js'
import { purgeCaches } from '../src/core/purge-caches.js'
import { routeOf } from '../src/core/routes.js'
import { redirectUnguarded } from './clients.js'
import { dieAfter } from './die-after.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/** Deletes protected answers out of every cache of this origin. A cache does not tell documents from assets. */
export function purge({ routes, assets }: WorkerContext): Promise<void> {
  const isProtected = (url: URL) => routeOf(routes, url) === 'protected' || routeOf(assets, url) === 'protected'
  return purgeCaches(scope.caches, url => isProtected(new URL(url)))
}

/**
 * What follows an end once it is marked: tell, purge, send away what has no guard, and note that it was purged. A worker that is killed on the way
 * begins again when it starts, since the note is missing; pages of the next session are told nothing then.
 */
export async function finishEnd(duty: WorkerContext): Promise<void> {
  const { records, broadcast } = duty
  const marker = await records.read()
  const { end } = marker
  if (!end || end.at === (await records.readPurged())) return
  await dieAfter('mark')
  if (isOver(marker)) broadcast('ended')
  await dieAfter('broadcast')
  await Promise.all([purge(duty), isOver(marker) && redirectUnguarded(duty)])
  await dieAfter('purge')
  await records.writePurged(end.at)
}
