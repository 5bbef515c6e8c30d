import { setTimeout as pause } from 'node:timers/promises'
import type { ServerRun } from '../server-case.js'

/**
 * Waits until the server refuses the browser's cookies, as its limit is over. A question may itself prolong the session,
 * so the pauses grow until one is longer than the limit.
 */
export async function untilSessionEnds({ site }: ServerRun): Promise<void> {
  for (let milliseconds = 1000; await site.isSignedIn(); milliseconds *= 1.5) await pause(milliseconds)
}
