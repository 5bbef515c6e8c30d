import { confirmEnd } from './confirm-end.js'
import type { Duty } from './duty.js'
import { finishEnd } from './finish-end.js'
import { scope } from './scope.js'

let last: Promise<void> = Promise.resolve()
let questions = new AbortController()

/** Ends what is asked and what is about to be: a sign-out is on its way, and a late answer puts the old session back. */
export function callOff(): void {
  questions.abort()
  questions = new AbortController()
}

/**
 * Does what is due: confirms a sign-out that had its time, and finishes an end that was marked and not purged. One after
 * the other, so that however many messages come, one question is asked.
 */
export function resume(duty: Duty): Promise<void> {
  const { signal } = questions
  const run = () => confirmEnd(duty, signal).then(() => finishEnd(duty))
  last = last.then(run, run)
  return last
}

/** A worker that was killed half-way goes on with the first event that wakes it. */
export function resumeAtStart(duty: Duty): void {
  let resumed: Promise<void> | undefined
  const wake = (event: ExtendableEvent) => {
    if (resumed) return
    resumed = resume(duty)
    event.waitUntil(resumed)
  }
  // Not with `activate`, which would hold back every request until the server answered.
  for (const type of ['fetch', 'message'] as const) scope.addEventListener(type, wake)
}
