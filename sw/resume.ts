import { confirmEnd } from './confirm-end.js'
import type { Duty } from './duty.js'
import { finishEnd } from './finish-end.js'
import { scope } from './scope.js'

/** Does what is due: confirms a sign-out that had its time, and finishes an end that was marked and not purged. */
export async function resume(duty: Duty): Promise<void> {
  await confirmEnd(duty)
  await finishEnd(duty)
}

/** A worker that was killed half-way goes on with the first event that wakes it. */
export function resumeAtStart(duty: Duty): void {
  let resumed: Promise<void> | undefined
  const wake = (event: ExtendableEvent) => {
    if (resumed) return
    resumed = resume(duty)
    event.waitUntil(resumed)
  }
  for (const type of ['activate', 'fetch', 'message'] as const) scope.addEventListener(type, wake)
}
