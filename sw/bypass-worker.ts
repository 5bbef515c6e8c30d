import { patternFor } from '../src/core/routes.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/** `InstallEvent.addRoutes`, which no type library knows yet: Chromium 123, Safari 27. */
interface RoutableEvent extends ExtendableEvent {
  addRoutes?(rule: object): Promise<void>
}

/**
 * Every request that the worker has nothing to do with goes straight to the network and does not wake this worker
 * (static routing).
 */
export function bypassWorker({ config }: WorkerContext): void {
  const protectedRoutes = [...config.protect, ...config.protectAssets]
    .filter(pattern => !pattern.startsWith('!'))
    .map(patternFor)
  const signOutRoutes = config.logoutUrl.map(url => patternFor(new URL(url).pathname))
  const or = [...protectedRoutes, ...signOutRoutes].map(urlPattern => ({ urlPattern }))
  scope.addEventListener('install', (event: RoutableEvent) => {
    // If the browser does not understand the condition, every request comes to the worker, as without static routing.
    event.waitUntil(
      Promise.resolve(event.addRoutes?.({ condition: { not: { or } }, source: 'network' })).catch(() => {}),
    )
  })
}
