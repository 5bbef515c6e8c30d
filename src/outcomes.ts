import { LogoutGuardError } from './core/errors.js'
import { isOver, type Marker } from './core/marker.js'
import type { Outcome } from './core/outcome.js'

type Settle = (outcome: Outcome, marker: Marker) => void

/** What becomes of a sign-out that the site waits for. */
export function createOutcomes() {
  const waiting = new Set<Settle>()
  return {
    tell(outcome: Outcome, marker: Marker): void {
      for (const settle of waiting) settle(outcome, marker)
    },
    /** Settles when an end is known from now on, whoever found it; rejects with LG212 if the person is still signed in. */
    next: (): Promise<void> =>
      new Promise((resolve, reject) => {
        const since = Date.now()
        const settle: Settle = (outcome, marker) => {
          const isEnded = isOver(marker) && (marker.end?.at ?? 0) >= since
          if (!isEnded && outcome !== 'goes-on') return
          waiting.delete(settle)
          if (isEnded) resolve()
          else reject(new LogoutGuardError('LG212'))
        }
        waiting.add(settle)
      }),
  }
}
