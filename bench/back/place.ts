import type { Times } from './leave-by-back.js'

/** Where a person goes from the account, and comes back from. */
export interface Place {
  origin: string
  /** The times of the last page that was left by Back. */
  takeTimes(): Promise<Times>
}
