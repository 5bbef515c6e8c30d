import { type Intent, type Marker, standingOf } from '../src/core/marker.js'
import { ask } from './ask.js'
import { notifyPages } from './clients.js'
import type { WorkerContext } from './worker-context.js'

/**
 * The sign-out under way, if it had its time, or if only this worker saw it and it was answered. A clock that was set back
 * meanwhile does not tell, so it had its time.
 */
function overdue(marker: Marker, now: number, pingTimeout: number): Intent | null {
  const { intent } = marker
  if (!intent || standingOf(marker) !== 'ending') return null
  const isAnswered = intent.by && intent.settled !== null
  return isAnswered || now < intent.at || now >= intent.at + pingTimeout ? intent : null
}

/**
 * Asks about a sign-out that had its time and that no page confirmed. Without an answer the epoch ends here all the same,
 * unless only this worker saw the sign-out: it may be another site's doing. Then the pages ask until they are answered.
 * `calledOff`: another sign-out was set off, and the answer could bring an old session back.
 */
export async function confirmEnd({ records, config, routes }: WorkerContext, calledOff: AbortSignal): Promise<void> {
  const at = Date.now()
  const intent = overdue(await records.read(), at, config.pingTimeout)
  if (!intent || !config.ping) return
  const verdict = await ask(config.ping, routes, config.pingTimeout, calledOff)
  const marker = await records.read()
  // While the answer was on its way a page may have found out more, and the latest knowledge wins.
  if (!verdict || standingOf(marker) !== 'ending' || marker.intent?.at !== intent.at) return
  const { n, reason, by } = intent
  const confirmed = verdict === 'signed-out'
  if (confirmed || (verdict === 'unknown' && !by)) return records.writeEnd({ n, at, confirmed, reason })
  await records.clearIntent()
  await notifyPages('ending')
}
