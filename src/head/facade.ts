import type { LogoutGuard } from '../guard.js'

type Call = (...args: unknown[]) => unknown

/** Stands in for the guard at `window.logoutGuard` until it is `ready`: calls and listeners wait. */
export function createFacade(ready: () => Promise<LogoutGuard>, state: () => string, cover: () => void) {
  const facade: Record<string, unknown> = {
    start: () => facade,
    get state() {
      return state()
    },
  }
  for (const method of ['stop', 'check', 'signedIn', 'logout', 'on'] as const) {
    facade[method] = (...args: unknown[]) => {
      if (method === 'logout') cover()
      const answer = ready().then(guard => (guard[method] as Call)(...args))
      return method === 'on' ? () => answer.then(stop => (stop as Call)()) : answer
    }
  }
  return facade
}
