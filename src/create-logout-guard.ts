import { outcomeOf } from './core/decide.js'
import { LogoutGuardError, refuse } from './core/errors.js'
import { reasonOf } from './core/marker.js'
import { parseDuration } from './core/timing.js'
import { createCover } from './effects/cover/cover.js'
import { createPurge } from './effects/purge.js'
import { signOut } from './effects/sign-out.js'
import type { LogoutGuard } from './guard.js'
import { addressAtStart, runningGuard, takeHead } from './head/hand-over.js'
import { type LogoutGuardOptions, parseLogoutOptions, parseSignInOptions } from './options/options.js'
import { PRESETS } from './options/presets.js'
import { type Settings, settingsFrom } from './options/settings.js'
import type { Handled } from './runtime/dispatch.js'
import { createEmitter, createOutcomes, createReport, type Emitter, type Report } from './runtime/events.js'
import { type Session, type Started, startSession } from './runtime/session.js'

type Site = Pick<Started, 'settings' | 'emit' | 'report'>
type Outcomes = ReturnType<typeof createOutcomes>

/** After each decision: purges, emits the end of an epoch, and settles `logout()`. */
function createEndListener(purge: ReturnType<typeof createPurge>, emit: Emitter['emit'], outcomes: Outcomes) {
  let knownEnd: number | undefined
  return ({ signal, before, page, marker }: Handled): void => {
    const { end } = marker
    const isSignedIn = signal.type === 'verdict' && signal.verdict === 'signed-in'
    const outcome = outcomeOf(before, page, marker, isSignedIn)
    purge(end)
    // An end that the document finds at its start is older than the document.
    const isNew = signal.type !== 'start' && end?.at !== knownEnd
    if (outcome === 'ended' && isNew) emit('logout', { reason: reasonOf(marker) })
    knownEnd = end?.at
    outcomes.notify(outcome, marker)
  }
}

/** Starts a session, unless a guard of this name already runs in this window: the first one wins. */
function begin(guard: LogoutGuard, started: Omit<Started, 'head'>): Session | undefined {
  const { settings, cover, report } = started
  const head = takeHead(settings.name, guard)
  if (head?.uncover) cover.over(head.uncover, !head.isOpen)
  const running = runningGuard(settings.name)
  if (running[0]) {
    cover.lift()
    report('LG202', settings.name)
    return undefined
  }
  running[0] = guard
  return startSession({ ...started, head })
}

/** Starts the idle limit, if the site has one. Returns a function that stops it. */
function startIdle(guard: LogoutGuard, { fetch, storage, isOpen }: Session, { settings, emit, report }: Site) {
  const { idle, preset, maxSession } = settings
  if (!idle) return undefined
  const { limit, marker } = storage
  const site = { guard, limit, marker: marker.read, isOpen, maxSession, fetch, emit, report, refuse, parseDuration }
  return idle({ ...site, preset: preset && PRESETS[preset].idle })
}

/** Reports options that are valid, but do less than a site may expect. */
function reportWeakOptions({ logoutUrl, signOut, routes }: Settings, protect: unknown, report: Report): void {
  const named = [protect].flat()
  // Without `signOut` a page can repeat only a sign-out that it noticed itself.
  if (logoutUrl.length > 0 && !signOut) report('LG223')
  // People sign in or out on these pages, so they are never protected. They may have the tag, but `protect` must not
  // name them.
  for (const { origin, pathname } of [...routes.login, ...routes.logout]) {
    if (origin === routes.origin && named.includes(pathname)) report('LG210', pathname)
  }
}

/** Sends the sign-out. Resolves when an end is known; rejects with LG212 if the person is still signed in. */
async function logOut(settings: Settings, { fetch, dispatch }: Session, outcomes: Outcomes, reason: string) {
  const ended = outcomes.next()
  dispatch({ type: 'intent', reason, repeats: 1 })
  void signOut(settings.signOut, { ...settings, fetch }).then(ok => dispatch({ type: 'answered', ok }))
  await ended
}

/** Makes a guard. Throws a `LogoutGuardError` on wrong options; has no effect before `start()`. */
export function createLogoutGuard(options: LogoutGuardOptions): LogoutGuard {
  const onThrown = (what: string) => (error: unknown) => report('LG214', `${what}: ${error}`)
  const settings = settingsFrom(options, new URL(addressAtStart(options?.name)), onThrown('protect'))
  const { on, emit } = createEmitter(onThrown('listener'))
  const report = createReport(emit)
  const outcomes = createOutcomes()
  const onHandled = createEndListener(createPurge(settings, onThrown('clear')), emit, outcomes)
  // A covered page stays covered after `stop()`; a later `start()` can reveal it.
  const cover = createCover()
  let session: Session | undefined
  let redirectTo: string | undefined
  let stopIdle: (() => void) | undefined
  const guard: LogoutGuard = {
    start() {
      // Also while it starts: a listener may call this.
      if (runningGuard(settings.name)[0] === guard) return guard
      session = begin(guard, { settings, emit, report, cover, onHandled, redirectTo: () => redirectTo })
      reportWeakOptions(settings, options.protect, report)
      stopIdle = session && startIdle(guard, session, { settings, emit, report })
      return guard
    },
    stop() {
      if (!session) return
      session.stop()
      stopIdle?.()
      session = undefined
      runningGuard(settings.name).length = 0
    },
    check: async () => session?.checks.ask('check') ?? 'unknown',
    signedIn: (given = {}) => session?.dispatch({ type: 'signed-in', user: parseSignInOptions(given) }),
    async logout(given = {}) {
      const parsed = parseLogoutOptions(given)
      if (!session) throw new LogoutGuardError('LG215')
      redirectTo = parsed.redirectTo
      await logOut(settings, session, outcomes, parsed.reason)
      // The guard does not leave a page that shows nothing protected.
      if (parsed.redirectTo && session.state === 'open') location.assign(parsed.redirectTo)
    },
    on,
    get state() {
      return session?.state ?? 'open'
    },
  }
  return guard
}
