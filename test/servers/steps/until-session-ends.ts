import { setTimeout as pause } from 'node:timers/promises'
import type { ServerRun } from '../server-case.js'

/**
 * Waits until the server refuses the browser's cookies, as its limit is over. A question may itself prolong the session,
 * so only after a pause longer than the limit it can be answered with no.
 */
export async function untilSessionEnds({ site }: ServerRun): Promise<void> {
  do await pause((site.lifetime + 1) * 1000)
  while (await site.isSignedIn())
}
