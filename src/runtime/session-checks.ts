import type { Signal } from '../core/signals.js'
import type { Verdict } from '../core/verdicts.js'
import type { Settings } from '../options/settings.js'
import type { Report } from './events.js'
import { createCheck, type FirstPing } from './ping.js'

export interface SessionChecks {
  /** Asks the server, or joins the check that is under way. */
  ask(reason: string): Promise<Verdict>
  /** Aborts the check in flight: its answer could bring an old session back. */
  abort(): void
  /** Aborts the head's ping, unless a check uses it. */
  forgetFirst(): void
  /** The pause that the server asked for with `Retry-After`, in ms; 0: none. */
  readonly retryAfter: number
}

interface CheckParts {
  readonly settings: Settings
  readonly fetch: typeof window.fetch
  readonly dispatch: (signal: Signal) => void
  readonly report: Report
  readonly synced: (() => Promise<unknown> | undefined) | null
  /** The head, which may have sent a ping. */
  readonly head: { readonly ping: FirstPing | undefined } | undefined
}

/** Hands the head's ping to one check, unless it was aborted. From then on the check's `controller` aborts it. */
function createFirstPing(ping: FirstPing | undefined) {
  let waiting = ping
  return {
    take(controller: AbortController): FirstPing | undefined {
      const taken = waiting?.controller.signal.aborted ? undefined : waiting
      waiting = undefined
      if (taken) controller.signal.addEventListener('abort', () => taken.controller.abort())
      return taken
    },
    drop(): void {
      waiting?.controller.abort()
      waiting = undefined
    },
  }
}

/** In milliseconds since 1970, this is the year 1973; in seconds, the year 5138. */
const SECONDS = 1e11

type Start = (reason: string, controller: AbortController) => Promise<Verdict>

/** Runs one check at a time. A caller that asks meanwhile gets the same verdict. */
function createSingle(start: Start) {
  let current: { readonly controller: AbortController; verdict: Promise<Verdict> } | undefined
  return {
    isOver: (controller: AbortController) => current?.controller !== controller,
    end() {
      current = undefined
    },
    run(reason: string): Promise<Verdict> {
      if (current) return current.verdict
      // The page's own `fetch` may ask again while the check calls it.
      const mine = { controller: new AbortController(), verdict: Promise.resolve<Verdict>('unknown') }
      current = mine
      mine.verdict = start(reason, mine.controller)
      return mine.verdict
    },
    abort() {
      current?.controller.abort('sign-out')
      current = undefined
    },
  }
}

/** Runs one check at a time, with a deadline. Dispatches the verdict, unless the check was aborted. */
export function createSessionChecks(parts: CheckParts): SessionChecks {
  const { settings, report, dispatch, synced } = parts
  const check = createCheck(settings, parts.fetch)
  const first = createFirstPing(parts.head?.ping)
  /** The worker record is read before the check, and again before its verdict can reveal the page. */
  const isOver = async (controller: AbortController) => {
    await synced?.()
    return single.isOver(controller)
  }
  const start: Start = async (reason, controller) => {
    // Without a worker the ping is sent in this task.
    if (synced && (await isOver(controller))) return 'unknown'
    const { askedAt = Date.now(), response } = first.take(controller) ?? {}
    const timer = setTimeout(() => controller.abort('timeout'), askedAt + settings.pingTimeout - Date.now())
    const {
      user = null,
      retryAfter = 0,
      code,
      problem,
      expiresAt = Number.NaN,
      ...found
    } = await check({ reason, signal: controller.signal, response })
    clearTimeout(timer)
    if (await isOver(controller)) return 'unknown'
    single.end()
    checks.retryAfter = retryAfter
    if (problem || code) report(code ?? 'LG208', problem)
    if (expiresAt < SECONDS) report('LG226')
    const told = { ...found, ...(expiresAt >= SECONDS && { expiresAt }) }
    // A ping that names no roles gives none: a page that needs one stays hidden.
    dispatch({ type: 'verdict', ...(settings.roles.length > 0 && { roles: [] }), ...told, askedAt, user })
    return found.verdict
  }
  const single = createSingle(start)
  const checks = { retryAfter: 0, ask: single.run, abort: single.abort, forgetFirst: first.drop }
  return checks
}
