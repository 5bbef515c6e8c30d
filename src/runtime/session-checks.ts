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
  readonly whenSynced: (() => Promise<unknown> | undefined) | null
  /** It may have sent a ping. */
  readonly head: { readonly ping: FirstPing | undefined } | undefined
}

function reportProblem({ problem, code }: PingFinding, report: Report): void {
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

/** One check at a time, with a deadline. Its verdict comes back as a signal, unless it was aborted. */
export function createSessionChecks({
  settings,
  fetch,
  dispatch,
  report,
  whenSynced,
  head,
}: CheckParts): SessionChecks {
  const check = createCheck(settings, fetch)
  const first = createFirstPing(head?.ping)
  let current: { controller: AbortController; verdict: Promise<Verdict> } | undefined
  let retryAfter = 0

  /** What the worker knows comes before the check, and before what its verdict may reveal. */
  const isOver = async (controller: AbortController, known = whenSynced?.()) => {
    await known
    return current?.controller !== controller
  }
  const start = async (reason: string, controller: AbortController): Promise<Verdict> => {
    const known = whenSynced?.()
    // Without a worker the ping is sent in this very task.
    if (known && (await isOver(controller, known))) return 'unknown'
    const { askedAt = Date.now(), response } = first.take(controller) ?? {}
    const inTime = abortAfter(askedAt + settings.pingTimeout - Date.now(), controller)
    const finding = await check({ reason, signal: controller.signal, response })
    inTime()
    if (await isOver(controller)) return 'unknown'
    current = undefined
    retryAfter = finding.retryAfter ?? 0
    reportProblem(finding, report)
    dispatch({ type: 'verdict', verdict: finding.verdict, askedAt, user: finding.user ?? null })
    return finding.verdict
  }
  const ask = (reason: string) => {
    if (current) return current.verdict
    const mine = { controller: new AbortController(), verdict: Promise.resolve<Verdict>('unknown') }
    current = mine
    mine.verdict = start(reason, mine.controller)
    return mine.verdict
  }
  const abort = () => {
    current?.controller.abort('sign-out')
    current = undefined
  }
  return {
    ...{ ask, abort, forgetFirst: first.drop },
    get retryAfter() {
      return retryAfter
    },
  }
}
