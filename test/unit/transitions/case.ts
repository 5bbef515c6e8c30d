import type { Context, Page, Policy, Signal, State } from '../../../src/core/states.js'

/** One row of the transition table: what happens to a page, and what a person gets to see. */
export interface Case {
  readonly says: string
  /** The states that the case holds for, one test each. */
  readonly from: string
  readonly page?: Partial<Page>
  readonly signal: Signal
  readonly context?: Partial<Context>
  readonly policy?: Partial<Policy>
  readonly event: string
  readonly to: State | 'same'
  readonly does: string
}

/** Every state but the terminal one. */
export const ALIVE = 'open covered blocked'
export const HIDDEN = 'covered blocked'
