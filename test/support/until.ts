import { setTimeout as pause } from 'node:timers/promises'

export interface UntilOptions {
  /** What the test waits for, for the error message. */
  what: string
  /** Milliseconds until it fails: many, as a busy machine is slow and not wrong. */
  within?: number
}

/** The result of a question that failed, for instance because the page is just being replaced. */
const unanswered = Symbol('unanswered')

/** Asks until the answer is truthy. A question that throws counts as "not yet": documents come and go meanwhile. */
export async function until<T>(
  question: () => T | Promise<T>,
  { what, within = 60_000 }: UntilOptions,
): Promise<NonNullable<T>> {
  const begin = performance.now()
  let failure: unknown
  const ask = async () => {
    try {
      return await question()
    } catch (error) {
      failure = error
      return unanswered
    }
  }
  for (;;) {
    const answer = await ask()
    if (answer !== unanswered && answer) return answer as NonNullable<T>
    const elapsed = performance.now() - begin
    if (elapsed > within) throw new Error(`waited ${within} ms in vain: ${what}`, { cause: failure })
    // Each question costs the browser time, so the pauses grow.
    await pause(Math.min(20 + elapsed / 20, 100))
  }
}
