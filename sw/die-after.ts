/** The steps of an end, in order. */
export type Step = 'mark' | 'broadcast' | 'purge'

declare const process: { readonly env: { readonly LOGOUT_GUARD_DIES_AFTER?: Step } }

/**
 * For the test that kills the worker between two steps. In a build with `LOGOUT_GUARD_DIES_AFTER` nothing follows that
 * step, as if the browser had stopped the worker. The step fails and does not hang, or the browser would keep this
 * worker for minutes in place of the next one. In the published file an empty text is in the place of that name.
 */
export function dieAfter(step: Step): Promise<void> {
  if (process.env.LOGOUT_GUARD_DIES_AFTER === step) return Promise.reject(new Error(`dead after ${step}`))
  return Promise.resolve()
}
