import { LogoutGuardError } from './core/errors.js'

const ENDED = [
  ...['signed-out', 'signed-out:known', 'signed-out:pending', 'unknown:over', 'unknown:over-hidden'],
  ...['seen:ended', 'seen:unconfirmed', 'seen:unconfirmed-hidden', 'restored:ended', 'restored:overdue'],
]

/** Whether the epoch of the page is over with this event. */
export const isEnd = (event: string): boolean => ENDED.includes(event)

/** What becomes of a sign-out that the site waits for. */
export function createOutcomes() {
  const waiting = new Set<(event: string) => void>()
  return {
    tell(event: string): void {
      for (const settle of waiting) settle(event)
    },
    /** Settles with the next outcome: rejects with LG212 if the person is still signed in. */
    next: (): Promise<void> =>
      new Promise((resolve, reject) => {
        const settle = (event: string) => {
          if (event === 'not-ended') reject(new LogoutGuardError('LG212'))
          else if (!isEnd(event)) return
          waiting.delete(settle)
          resolve()
        }
        waiting.add(settle)
      }),
  }
}
