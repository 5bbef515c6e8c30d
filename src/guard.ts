import type { State } from './core/states.js'
import type { Verdict } from './core/verdicts.js'
import type { LogoutOptions, SignInOptions } from './options/options.js'
import type { Emitter } from './runtime/events.js'

export interface LogoutGuard {
  /** Starts to guard this document, at once. A second call does nothing. */
  start(): LogoutGuard
  /** Stops listening. What is covered stays covered. */
  stop(): void
  /** Asks the server now. */
  check(): Promise<Verdict>
  /**
   * The site says that somebody just signed in; the server is asked, too. With `user`, named as the ping names them, the
   * session has an owner before the server answers. Throws LG104 for a `user` that is no text and no number.
   */
  signedIn(options?: SignInOptions): void
  /**
   * Signs out: covers all tabs, sends the site's `signOut`, and leaves when the server confirms. Rejects with LG212 if
   * the person is still signed in after a second try, with LG215 if this guard does not run.
   */
  logout(options?: LogoutOptions): Promise<void>
  /** Subscribes; returns what unsubscribes. */
  on: Emitter['on']
  /** `open`, `covered`, `blocked` or `leaving`. */
  readonly state: State
}
