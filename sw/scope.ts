/** The global scope of this worker, with its type. */
export const scope = globalThis as unknown as ServiceWorkerGlobalScope
