import type { Context, Page, Policy } from '../../../src/core/states.js'

/** What a word of a table means. */
export interface Given {
  readonly page?: Partial<Page>
  readonly context?: Partial<Context>
  readonly policy?: Partial<Policy>
}
