import type { Signal } from '../core/states.js'
import type { Verdict } from '../core/verdicts.js'
import type { Settings } from '../options/settings.js'
import type { Report } from './events.js'
import { createCheck, type FirstPing, type PingFinding } from './ping.js'

export interface SessionChecks {
  /** Asks the server, or joins the check that is under way. */
  ask(reason: string): Promise<Verdict>
  /** Ends what is in flight: its answer could bring an old session back. */
  abort(): void
  /** Drops the ping of the head, unless a check waits for it. */
  forgetFirst(): void
  /** The pause that the server asked for, in ms. */
  readonly retryAfter: number
}

interface CheckParts {
  readonly settings: Settings
  readonly fetch: typeof window.fetch
  readonly dispatch: (signal: Signal) => void
  readonly report: Report
  readonly synced: (() => Promise<unknown> | undefined) | null
  /** It may have sent a ping. */
  readonly head: { readonly ping: FirstPing | undefined } | undefined
}

function reportProblem({ problem, code }: Pick<PingFinding, 'problem' | 'code'>, report: Report): void {
  if (problem || code) report(code ?? 'LG208', problem)
}

/** Gives the head's ping away once, unless it was aborted; from then on `controller` aborts it. */
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

/** Aborts after so many ms; returns what calls that off. */
function abortAfter(ms: number, controller: AbortController): () => void {
  const timer = setTimeout(() => controller.abort('timeout'), ms)
  return () => clearTimeout(timer)
}

type Start = (reason: string, controller: AbortController) => Promise<Verdict>

/** Runs one check at a time: whoever asks meanwhile gets the same verdict. */
function createSingle(start: Start) {
  let current: { readonly controller: AbortController; verdict: Promise<Verdict> } | undefined
  return {
    isOver: (controller: AbortController) => current?.controller !== controller,
    end() {
      current = undefined
    },
    run(reason: string): Promise<Verdict> {
      if (current) return current.verdict
      // A `fetch` of the page's own may ask again while it is called.
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

/** One check at a time, with a deadline. Its verdict comes back as a signal, unless it was aborted. */
export function createSessionChecks(parts: CheckParts): SessionChecks {
  const { settings, report, dispatch, synced } = parts
  const check = createCheck(settings, parts.fetch)
  const first = createFirstPing(parts.head?.ping)
  /** What the worker knows comes before the check, and before what its verdict may reveal. */
  const isOver = async (controller: AbortController) => {
    await synced?.()
    return single.isOver(controller)
  }
  const start: Start = async (reason, controller) => {
    // Without a worker the ping is sent in this very task.
    if (synced && (await isOver(controller))) return 'unknown'
    const { askedAt = Date.now(), response } = first.take(controller) ?? {}
    const inTime = abortAfter(askedAt + settings.pingTimeout - Date.now(), controller)
    const {
      verdict,
      user = null,
      retryAfter = 0,
      ...found
    } = await check({ reason, signal: controller.signal, response })
    inTime()
    if (await isOver(controller)) return 'unknown'
    single.end()
    checks.retryAfter = retryAfter
    reportProblem(found, report)
    dispatch({ type: 'verdict', verdict, askedAt, user })
    return verdict
  }
  const single = createSingle(start)
  const checks = { retryAfter: 0, ask: single.run, abort: single.abort, forgetFirst: first.drop }
  return checks
}
