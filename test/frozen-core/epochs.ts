/** One stretch of being signed in, in this browser profile: `n` orders, `nonce` identifies, `begun` is in ms since 1970. */
export interface Epoch {
  readonly n: number
  readonly nonce: string
  readonly begun: number
}

/**
 * Two tabs that begin at the same moment write over each other: localStorage lags by up to 37 ms between processes
 * (docs/platform-facts.md#clocks-and-stale-reads).
 */
const SIBLINGS_WITHIN = 1000

/**
 * Whether two records mean the same stretch of being signed in: counter and nonce are equal, or two tabs began it
 * together (same counter, within a second, for nobody known to be another person).
 */
export function isSameEpoch(a: Epoch, b: Epoch): boolean {
  if (a.n !== b.n) return false
  return a.nonce === b.nonce || (a.begun - b.begun < SIBLINGS_WITHIN && b.begun - a.begun < SIBLINGS_WITHIN)
}
