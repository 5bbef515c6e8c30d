import type { Signal } from './core/states.js'
import type { Verdict } from './core/verdicts.js'
import { createAsk, type Finding } from './effects/ask.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

export interface Questions {
  /** Asks the server, or joins the question that is on its way. */
  ask(reason: string): Promise<Verdict>
  /** Ends what is in flight: its answer could bring an old session back. */
  abort(): void
  /** The server's wish for a pause, in ms. */
  readonly retryAfter: number
}

function tellProblem({ problem, code }: Finding, report: Report): void {
  if (problem || code) report(code ?? 'LG208', problem)
}

/** One question at a time, with a deadline. Its answer comes back as a signal, unless it was aborted. */
export function createQuestions(
  settings: Settings,
  fetch: typeof window.fetch,
  raise: (signal: Signal) => void,
  report: Report,
  ready: () => Promise<unknown> | undefined,
): Questions {
  const ask = createAsk(settings, fetch)
  let current: { controller: AbortController; verdict: Promise<Verdict> } | undefined
  let retryAfter = 0

  /** What the worker knows comes before the question, and before what its answer may reveal. */
  const isStill = async (controller: AbortController) => {
    await ready()
    return current?.controller === controller
  }
  const start = async (reason: string, controller: AbortController): Promise<Verdict> => {
    if (!(await isStill(controller))) return 'unknown'
    const asked = Date.now()
    const timer = setTimeout(() => controller.abort('timeout'), settings.pingTimeout)
    const finding = await ask({ reason, signal: controller.signal })
    clearTimeout(timer)
    if (!(await isStill(controller))) return 'unknown'
    current = undefined
    retryAfter = finding.retryAfter ?? 0
    tellProblem(finding, report)
    raise({ type: 'verdict', verdict: finding.verdict, asked, user: finding.user ?? null })
    return finding.verdict
  }
  return {
    ask(reason) {
      if (current) return current.verdict
      const controller = new AbortController()
      current = { controller, verdict: Promise.resolve('unknown') }
      current.verdict = start(reason, controller)
      return current.verdict
    },
    abort() {
      current?.controller.abort('sign-out')
      current = undefined
    },
    get retryAfter() {
      return retryAfter
    },
  }
}
