import type { State } from './core/states.js'
import type { Verdict } from './core/verdicts.js'
import type { LogoutOptions, SignInOptions } from './options/options.js'
import type { Emitter } from './runtime/events.js'

export interface LogoutGuard {
  /** Guards this document from now on. A second call does nothing. */
  start(): LogoutGuard
  /** Stops listening. A covered page stays covered. */
  stop(): void
  /** Asks the server now. Resolves with the verdict, which is `unknown` if this guard does not run. */
  check(): Promise<Verdict>
  /**
   * The site says that somebody just signed in. The guard asks the server, too. With `user`, in the same form as in the
   * ping, the guard knows whose session it is before the server answers. Throws LG104 if `user` is neither text nor a
   * number.
   */
  signedIn(options?: SignInOptions): void
  /**
   * Signs out: covers every tab, sends the site's `signOut`, and leaves when the server confirms the end. Rejects with
   * LG212 if the person is still signed in after a second try, and with LG215 if this guard does not run.
   */
  logout(options?: LogoutOptions): Promise<void>
  /** Subscribes to an event. Returns a function that unsubscribes. */
  on: Emitter['on']
  /** `open`, `covered`, `blocked` or `leaving`. */
  readonly state: State
}
