import { routesFrom } from '../src/core/routes.js'
import type { WorkerConfig } from '../src/core/worker-config.js'
import { answerPages } from './answer-pages.js'
import { bypassHttpCache } from './bypass-http-cache.js'
import { bypassWorker } from './bypass-worker.js'
import { createRecords } from './records.js'
import { cancelChecks, resumeAtStart } from './resume.js'
import { scope } from './scope.js'
import { watchSignOuts } from './watch-sign-outs.js'
import type { WorkerContext } from './worker-context.js'

/** Starts every part of the worker in the first task of its script: listeners added later would miss events. */
export function start(config: WorkerConfig, isAttached: boolean): void {
  const channel = new BroadcastChannel(`logout-guard:${config.name}`)
  // A page that this worker does not control may sign out, too.
  channel.onmessage = cancelChecks
  const routes = routesFrom(scope.location.origin, config.protect, config, url => new URL(url))
  const context: WorkerContext = {
    config,
    routes,
    assets: { ...routes, protect: config.protectAssets },
    records: createRecords(config.name, config.pingTimeout),
    broadcast: type => channel.postMessage({ v: 1, type }),
  }
  resumeAtStart(context)
  watchSignOuts(context)
  answerPages(context, isAttached)
  bypassHttpCache(context)
  if (!isAttached) bypassWorker(context)
}
