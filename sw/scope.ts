/** The global scope of this worker, with its type. */
export const scope = globalThis as unknown as ServiceWorkerGlobalScope

/** Resolves with `false` after `ms` milliseconds. */
export const pause = (ms: number) => new Promise<false>(resolve => setTimeout(resolve, ms, false))
