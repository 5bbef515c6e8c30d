import { setTimeout as pause } from 'node:timers/promises'

export interface Patience {
  /** What is waited for, for the message when it does not come. */
  what: string
  /** Milliseconds until the waiting is a failure: many, for a busy machine is slow and not wrong. */
  within?: number
}

/** Sentinel of a question that could not be asked, for instance because the page is just being replaced. */
const unanswered = Symbol('unanswered')

/** Asks until the answer is truthy. A question that throws counts as "not yet": documents come and go under it. */
export async function until<T>(
  question: () => T | Promise<T>,
  { what, within = 60_000 }: Patience,
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
    // Each question costs the browser something: what has not come soon is asked for less often.
    await pause(Math.min(20 + elapsed / 20, 100))
  }
}
