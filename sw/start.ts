import type { Place, Routes } from '../src/core/routes.js'
import type { WorkerConfig } from '../src/core/worker-config.js'
import { answerPages } from './answer-pages.js'
import type { Duty } from './duty.js'
import { letPass } from './let-pass.js'
import { passCache } from './pass-cache.js'
import { createRecords } from './records.js'
import { callOff, resumeAtStart } from './resume.js'
import { scope } from './scope.js'
import { watchSignOuts } from './watch-sign-outs.js'

function placeOf(url: string): Place {
  const { origin, pathname, search } = new URL(url)
  return { origin, pathname, search }
}

const routesFrom = ({ protect, loginUrl, logoutUrl }: WorkerConfig): Routes => ({
  origin: scope.location.origin,
  protect,
  login: [placeOf(loginUrl)],
  logout: logoutUrl.map(placeOf),
})

/** Takes up every duty of the worker, in the task of its first script: later listeners would miss events. */
export function start(config: WorkerConfig, isAttached: boolean): void {
  const channel = new BroadcastChannel(`logout-guard:${config.name}`)
  // A page that this worker does not govern may sign out, too.
  channel.onmessage = callOff
  const routes = routesFrom(config)
  const duty: Duty = {
    config,
    routes,
    assets: { ...routes, protect: config.protectAssets },
    records: createRecords(config.name, config.pingTimeout),
    tell: type => channel.postMessage({ v: 1, type }),
  }
  resumeAtStart(duty)
  watchSignOuts(duty)
  answerPages(duty, isAttached)
  passCache(duty)
  if (!isAttached) letPass(duty)
}
