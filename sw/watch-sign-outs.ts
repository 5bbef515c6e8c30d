import { endable } from '../src/core/halves.js'
import { type Marker, standingOf } from '../src/core/marker.js'
import { isLogout } from '../src/core/routes.js'
import type { Duty } from './duty.js'
import { callOff, resume } from './resume.js'
import { scope } from './scope.js'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Timers fire up to a millisecond early by `Date.now()` in Firefox (docs/platform-facts.md#clocks-and-stale-reads). */
const SLACK = 5

/** A page notes its sign-out just before the request of it comes by. In ms. */
const SAME = 1000

const isNoted = (marker: Marker, at: number) =>
  standingOf(marker) === 'ending' && Math.abs(at - (marker.intent?.at ?? 0)) < SAME

/**
 * A sign-out was set off, maybe where no page of ours sees it: a bookmark, a page without the guard. The request itself is
 * left to the browser. Pages confirm it; if none did in time, this worker asks.
 */
async function intend(duty: Duty): Promise<void> {
  const { records, config, tell } = duty
  const at = Date.now()
  callOff()
  const marker = await records.read()
  if (!isNoted(marker, at)) {
    await records.writeIntent({ n: endable(marker), at, settled: null, reason: 'signed-out', by: 'worker' })
  }
  if (standingOf(marker) !== 'ending') tell('ending')
  await pause(config.pingTimeout + SLACK)
  await resume(duty)
}

/** Notices every request of a sign-out URL in this worker's scope. */
export function watchSignOuts(duty: Duty): void {
  scope.addEventListener('fetch', event => {
    if (isLogout(duty.routes, new URL(event.request.url))) event.waitUntil(intend(duty))
  })
}
