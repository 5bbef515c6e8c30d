import { confirmEnd } from './confirm-end.js'
import { finishEnd } from './finish-end.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

let last: Promise<void> = Promise.resolve()
let checking = new AbortController()

/**
 * Aborts the session check in flight and those that wait: a sign-out is on its way, and a late answer would put the old
 * session back.
 */
export function cancelChecks(): void {
  checking.abort()
  checking = new AbortController()
}

/**
 * Does what is due: confirms a sign-out whose time is over, and finishes an end that was marked and not purged. One run
 * after the other, so that however many messages come, there is one session check.
 */
export function resume(context: WorkerContext): Promise<void> {
  const { signal } = checking
  const run = () => confirmEnd(context, signal).then(() => finishEnd(context))
  last = last.then(run, run)
  return last
}

/** A worker that was killed half-way goes on at the first event that wakes it. */
export function resumeAtStart(context: WorkerContext): void {
  let resumed: Promise<void> | undefined
  const wake = (event: ExtendableEvent) => {
    if (resumed) return
    resumed = resume(context)
    event.waitUntil(resumed)
  }
  // Not at `activate`, which would hold back every request until the server answered.
  for (const type of ['fetch', 'message'] as const) scope.addEventListener(type, wake)
}
