import type { LogoutGuard } from '../guard.js'

type Method = 'stop' | 'check' | 'signedIn' | 'logout' | 'on'

/** What stands at `window.logoutGuard` until the guard is `ready`: calls and listeners wait for it. */
export function createFacade(ready: Promise<LogoutGuard>, state: () => string, cover: () => void) {
  const later =
    (method: Method) =>
    (...args: unknown[]) =>
      ready.then(guard => (guard[method] as (...all: unknown[]) => unknown)(...args))
  const facade = {
    start: () => facade,
    ...{ stop: later('stop'), check: later('check'), signedIn: later('signedIn') },
    logout(...args: unknown[]) {
      cover()
      return later('logout')(...args)
    },
    on(...args: unknown[]) {
      const subscribed = later('on')(...args) as Promise<() => void>
      return () => subscribed.then(stop => stop())
    },
    get state() {
      return state()
    },
  }
  return facade
}
