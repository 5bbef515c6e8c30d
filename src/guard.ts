import { LogoutGuardError } from './core/errors.js'
import { outcomeOf } from './core/outcome.js'
import type { State } from './core/states.js'
import type { Verdict } from './core/verdicts.js'
import { type Made, reasonOf } from './dispatch.js'
import { createCover } from './effects/cover.js'
import { signOut } from './effects/sign-out.js'
import { createEmitter, type Emitter } from './events.js'
import { addressAtStart, takeHead } from './head/take-head.js'
import { type LogoutOptions, parseLogoutOptions } from './logout-options.js'
import type { LogoutGuardOptions } from './options.js'
import { createOutcomes } from './outcomes.js'
import { createPurging } from './purging.js'
import { createReport, type Report } from './report.js'
import { type Session, startSession } from './session.js'
import { type Settings, settingsFrom } from './settings.js'
import { parseSignInOptions, type SignInOptions } from './sign-in-options.js'

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

/** Guards of this window, by name: the first one wins. A symbol of our own cannot be clobbered by an element's id. */
const GUARDS = Symbol.for('logout-guard')
const guards = () => {
  const holder = window as { [GUARDS]?: Set<string> }
  holder[GUARDS] ??= new Set()
  return holder[GUARDS]
}

/** The tag may stand on the login page: only who names that page, or the sign-out, made a mistake. */
function tellNeverProtected({ routes, loginUrl, logoutUrl }: Settings, protect: unknown[], report: Report): void {
  for (const url of [loginUrl, ...logoutUrl]) {
    const { origin, pathname } = new URL(url)
    if (origin === routes.origin && protect.includes(pathname)) report('LG210', pathname)
  }
}

/** Makes a guard. Throws a `LogoutGuardError` on wrong options; has no effect before `start()`. */
export function createLogoutGuard(options: LogoutGuardOptions): LogoutGuard {
  const onThrown = (what: string) => (error: unknown) => report('LG214', `${what}: ${error}`)
  const settings = settingsFrom(options, new URL(addressAtStart(options?.name)), onThrown('protect'))
  const { on, emit } = createEmitter(onThrown('listener'))
  const report = createReport(emit)
  // What is covered stays covered after `stop()`, and can be given back after another `start()`.
  const cover = createCover()
  let session: Session | undefined
  let redirectTo: string | undefined
  let told: number | undefined
  const purge = createPurging(settings, onThrown('clear'))
  const outcomes = createOutcomes()
  const onDecision = ({ signal, before, page, marker }: Made) => {
    const { end } = marker
    const isSignedIn = signal.type === 'verdict' && signal.verdict === 'signed-in'
    const outcome = outcomeOf(before, page, marker, isSignedIn)
    purge(end)
    // What a document finds at its start ended before it was there.
    if (outcome === 'ended' && signal.type !== 'start' && end?.at !== told) emit('logout', { reason: reasonOf(marker) })
    told = end?.at
    outcomes.tell(outcome, marker)
  }
  const guard: LogoutGuard = {
    start() {
      if (session) return guard
      const head = takeHead(settings.name, guard)
      if (head?.uncover) cover.over(head.uncover, !head.isOpen)
      if (guards().has(settings.name)) {
        cover.lift()
        report('LG202', settings.name)
      } else {
        session = startSession({ settings, emit, report, cover, head, onDecision, redirectTo: () => redirectTo })
      }
      guards().add(settings.name)
      // What a page without it can repeat is only what it saw itself.
      if (settings.logoutUrl.length > 0 && !settings.signOut) report('LG223')
      tellNeverProtected(settings, [options.protect].flat(), report)
      return guard
    },
    stop() {
      if (!session) return
      session.stop()
      session = undefined
      guards().delete(settings.name)
    },
    async check() {
      return session?.questions.ask('check') ?? 'unknown'
    },
    signedIn(given = {}) {
      session?.raise({ type: 'signed-in', user: parseSignInOptions(given) })
    },
    async logout(given = {}) {
      const parsed = parseLogoutOptions(given)
      if (!session) throw new LogoutGuardError('LG215')
      redirectTo = parsed.redirectTo
      const settled = outcomes.next()
      const { raise, fetch } = session
      raise({ type: 'intent', reason: parsed.reason, repeats: 1 })
      void signOut(settings.signOut, { ...settings, fetch }).then(answered => raise({ type: 'settled', answered }))
      await settled
      // A page that shows nothing protected is not left by itself.
      if (parsed.redirectTo && session.state === 'open') location.assign(parsed.redirectTo)
    },
    on,
    get state() {
      return session?.state ?? 'open'
    },
  }
  return guard
}
