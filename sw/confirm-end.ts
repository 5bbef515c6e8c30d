import { standingOf } from '../src/core/marker.js'
import { ask } from './ask.js'
import type { Duty } from './duty.js'

/**
 * Asks about a sign-out that had its time and that no page confirmed. Without an answer the epoch ends here all the same.
 */
export async function confirmEnd({ records, config }: Duty): Promise<void> {
  const at = Date.now()
  const { intent } = await records.read()
  if (!intent || !config.ping || at < intent.at + config.pingTimeout) return
  const verdict = await ask(config.ping, config.pingTimeout)
  const marker = await records.read()
  // While the answer was on its way a page may have found out more, and the latest knowledge wins.
  if (standingOf(marker) !== 'ending' || marker.intent?.at !== intent.at) return
  const { n, reason } = intent
  if (verdict === 'signed-in' || verdict === 'changed') await records.writeIntent(null)
  else await records.writeEnd({ n, at, confirmed: verdict === 'signed-out', reason })
}
