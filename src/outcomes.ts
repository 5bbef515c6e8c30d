import { LogoutGuardError } from './core/errors.js'
import type { Outcome } from './core/outcome.js'

/** What becomes of a sign-out that the site waits for. */
export function createOutcomes() {
  const waiting = new Set<(outcome: Outcome) => void>()
  return {
    tell(outcome: Outcome): void {
      for (const settle of waiting) settle(outcome)
    },
    /** Settles with the next outcome: rejects with LG212 if the person is still signed in. */
    next: (): Promise<void> =>
      new Promise((resolve, reject) => {
        const settle = (outcome: Outcome) => {
          if (!outcome) return
          waiting.delete(settle)
          if (outcome === 'ended') resolve()
          else reject(new LogoutGuardError('LG212'))
        }
        waiting.add(settle)
      }),
  }
}
