import { type Intent, type Marker, standingOf } from '../src/core/marker.js'
import { ask } from './ask.js'
import { notifyPages } from './clients.js'
import type { WorkerContext } from './worker-context.js'

/**
 * The sign-out under way, if its time is over, or if only this worker saw it and it was answered; else `null`. If the
 * clock was set back meanwhile, the time counts as over.
 */
function overdueIntent(marker: Marker, now: number, pingTimeout: number): Intent | null {
  const { intent } = marker
  if (!intent || standingOf(marker) !== 'ending') return null
  const isAnswered = intent.by === 'worker' && intent.settled !== null
  return isAnswered || now < intent.at || now >= intent.at + pingTimeout ? intent : null
}

/**
 * Starts a session check for a sign-out whose time is over and that no page confirmed. Without an answer the epoch ends
 * here all the same, unless only this worker saw the sign-out: another site may have caused it. Then the pages ask
 * until they get an answer. `cancelled` aborts the check: another sign-out was set off, and a late answer could put the
 * old session back.
 */
export async function confirmEnd({ records, config, routes }: WorkerContext, cancelled: AbortSignal): Promise<void> {
  const at = Date.now()
  const intent = overdueIntent(await records.read(), at, config.pingTimeout)
  if (!intent || !config.ping) return
  const verdict = await ask(config.ping, routes, config.pingTimeout, cancelled)
  const marker = await records.read()
  // While the answer was on its way, a page may have found out more, and the latest knowledge wins.
  if (!verdict || standingOf(marker) !== 'ending' || marker.intent?.at !== intent.at) return
  const { n, reason, by } = intent
  const confirmed = verdict === 'signed-out'
  if (confirmed || (by !== 'worker' && (by || verdict === 'unknown')))
    return records.writeEnd({ n, at, confirmed, reason })
  await records.clearIntent()
  await notifyPages('ending')
}
