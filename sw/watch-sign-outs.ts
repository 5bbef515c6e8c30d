import { type Marker, standingOf } from '../src/core/marker.js'
import { isLogout } from '../src/core/routes.js'
import { epochToEnd } from '../src/core/worker-record.js'
import { notifyPages } from './clients.js'
import { isPrefetch } from './requests.js'
import { cancelChecks, resume } from './resume.js'
import { pause, scope } from './scope.js'
import { whenAnswered } from './when-answered.js'
import type { WorkerContext } from './worker-context.js'

/**
 * In ms. Timers fire up to a millisecond early by `Date.now()` in Firefox
 * (docs/platform-facts.md#clocks-and-stale-reads).
 */
const TIMER_SLACK = 5

/** In ms. A page notes its sign-out just before the worker sees the request. */
const SAME_SIGN_OUT_WITHIN = 1000

const isNotedByPage = ({ intent }: Marker, at: number) =>
  intent && intent.by !== 'worker' && Math.abs(at - intent.at) < SAME_SIGN_OUT_WITHIN

/**
 * From now on a ping finds out whether the sign-out happened: the visible pages send one, and this worker for the
 * others.
 */
async function noteAnswer(context: WorkerContext, at: number): Promise<void> {
  const { intent } = await context.records.read()
  if (intent?.by !== 'worker' || intent.at !== at) return
  await context.records.writeIntent({ ...intent, settled: Date.now() })
  await notifyPages('ending')
  await resume(context)
}

/**
 * A sign-out was set off, perhaps where no page with a guard sees it: a bookmark, a page without the guard, another
 * site. The browser sends the request itself. Pages confirm the sign-out. This worker asks, too: as soon as the request
 * was answered, and when its time is over.
 */
async function noteSignOut(context: WorkerContext, event: FetchEvent): Promise<void> {
  const { records, config, broadcast } = context
  const at = Date.now()
  const timeout = config.pingTimeout + TIMER_SLACK
  const answered = whenAnswered(event, timeout)
  const hadItsTime = pause(timeout)
  cancelChecks()
  const marker = await records.read()
  const isEnding = standingOf(marker) === 'ending'
  if (!isEnding || !isNotedByPage(marker, at)) {
    await records.writeIntent({ n: epochToEnd(marker), at, settled: null, reason: 'signed-out', by: 'worker' })
  }
  if (!isEnding) broadcast('ending')
  if (await answered) await noteAnswer(context, at)
  await hadItsTime
  await resume(context)
}

/** Notices every request of a sign-out URL in this worker's scope. */
export function watchSignOuts(context: WorkerContext): void {
  scope.addEventListener('fetch', event => {
    const { request } = event
    if (isLogout(context.routes, new URL(request.url)) && !isPrefetch(request))
      event.waitUntil(noteSignOut(context, event))
  })
}
