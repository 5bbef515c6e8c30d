import { confirmEnd } from './confirm-end.js'
import { finishEnd } from './finish-end.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

let last: Promise<void> = Promise.resolve()
let checking = new AbortController()

/** Ends what is asked and what is about to be: a sign-out is on its way, and a late answer puts the old session back. */
export function cancelChecks(): void {
  checking.abort()
  checking = new AbortController()
}

/**
 * Does what is due: confirms a sign-out that had its time, and finishes an end that was marked and not purged. One after
 * the other, so that however many messages come, one question is asked.
 */
export function resume(duty: WorkerContext): Promise<void> {
  const { signal } = checking
  const run = () => confirmEnd(duty, signal).then(() => finishEnd(duty))
  last = last.then(run, run)
  return last
}

/** A worker that was killed half-way goes on with the first event that wakes it. */
export function resumeAtStart(duty: WorkerContext): void {
  let resumed: Promise<void> | undefined
  const wake = (event: ExtendableEvent) => {
    if (resumed) return
    resumed = resume(duty)
    event.waitUntil(resumed)
  }
  // Not with `activate`, which would hold back every request until the server answered.
  for (const type of ['fetch', 'message'] as const) scope.addEventListener(type, wake)
}
