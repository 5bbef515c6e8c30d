/** Resolves with `false` after that many ms. */
export const pause = (ms: number) => new Promise<false>(resolve => setTimeout(resolve, ms, false))
