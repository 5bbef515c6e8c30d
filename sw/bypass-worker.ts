import { patternFor } from '../src/core/routes.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/** `InstallEvent.addRoutes`, which no type library knows yet: Chromium 123, Safari 27. */
interface RoutableEvent extends ExtendableEvent {
  addRoutes?(rule: object): Promise<void>
}

/** Everything that no duty is about goes straight to the network, without waking this worker (static routing). */
export function bypassWorker({ config }: WorkerContext): void {
  const ours = [...config.protect, ...config.protectAssets].filter(pattern => !pattern.startsWith('!')).map(patternFor)
  const signOuts = config.logoutUrl.map(url => patternFor(new URL(url).pathname))
  const or = [...ours, ...signOuts].map(urlPattern => ({ urlPattern }))
  scope.addEventListener('install', (event: RoutableEvent) => {
    // Where a condition is not understood, the worker is asked for every request, as without static routing.
    event.waitUntil(
      Promise.resolve(event.addRoutes?.({ condition: { not: { or } }, source: 'network' })).catch(() => {}),
    )
  })
}
