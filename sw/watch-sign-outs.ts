import { type Marker, standingOf } from '../src/core/marker.js'
import { isLogout } from '../src/core/routes.js'
import { epochToEnd } from '../src/core/worker-record.js'
import { notifyPages } from './clients.js'
import { isPrefetch } from './requests.js'
import { cancelChecks, resume } from './resume.js'
import { pause, scope } from './scope.js'
import { whenAnswered } from './when-answered.js'
import type { WorkerContext } from './worker-context.js'

/** Timers fire up to a millisecond early by `Date.now()` in Firefox (docs/platform-facts.md#clocks-and-stale-reads). */
const TIMER_SLACK = 5

/** A page notes its sign-out just before the request of it comes by. In ms. */
const SAME_SIGN_OUT_WITHIN = 1000

const isNoted = ({ intent }: Marker, at: number) =>
  intent && !intent.by && Math.abs(at - intent.at) < SAME_SIGN_OUT_WITHIN

/** From now on a ping tells what became of the sign-out: the visible pages ask, and this worker for the others. */
async function settle(duty: WorkerContext, at: number): Promise<void> {
  const { intent } = await duty.records.read()
  if (!intent?.by || intent.at !== at) return
  await duty.records.writeIntent({ ...intent, settled: Date.now() })
  await notifyPages('ending')
  await resume(duty)
}

/**
 * A sign-out was set off, maybe where no page of ours sees it: a bookmark, a page without the guard, another site. The
 * request itself is left to the browser. Pages confirm it; and this worker asks, as soon as the request was answered, or
 * had its time.
 */
async function intend(duty: WorkerContext, event: FetchEvent): Promise<void> {
  const { records, config, broadcast } = duty
  const at = Date.now()
  const patience = config.pingTimeout + TIMER_SLACK
  const answered = whenAnswered(event, patience)
  const hadItsTime = pause(patience)
  cancelChecks()
  const marker = await records.read()
  const isEnding = standingOf(marker) === 'ending'
  if (!isEnding || !isNoted(marker, at)) {
    await records.writeIntent({ n: epochToEnd(marker), at, settled: null, reason: 'signed-out', by: 'worker' })
  }
  if (!isEnding) broadcast('ending')
  if (await answered) await settle(duty, at)
  await hadItsTime
  await resume(duty)
}

/** Notices every request of a sign-out URL in this worker's scope. */
export function watchSignOuts(duty: WorkerContext): void {
  scope.addEventListener('fetch', event => {
    const { request } = event
    if (isLogout(duty.routes, new URL(request.url)) && !isPrefetch(request)) event.waitUntil(intend(duty, event))
  })
}
