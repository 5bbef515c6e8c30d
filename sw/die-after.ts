/** The steps of an end, in their order. */
export type Step = 'mark' | 'broadcast' | 'purge'

declare const process: { readonly env: { readonly LOGOUT_GUARD_DIES_AFTER?: Step } }

/**
 * For the test that kills the worker between two steps: in a build with `LOGOUT_GUARD_DIES_AFTER` nothing follows that
 * step, as if the browser had stopped the worker. It fails rather than hangs, or the browser would keep this worker for
 * minutes in the place of the next one. In the published file the name is replaced by nothing.
 */
export function dieAfter(step: Step): Promise<void> {
  if (process.env.LOGOUT_GUARD_DIES_AFTER === step) return Promise.reject(new Error(`dead after ${step}`))
  return Promise.resolve()
}
