import { judgeReply, type Way } from './core/judge-reply.js'
import type { Signal } from './core/states.js'
import { type Judgement, parseJudgement, type Verdict } from './core/verdicts.js'
import type { FirstPing } from './head/first-ping.js'
import { pingRequest } from './ping-request.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/** A judgement, with a problem in words if it is `unknown`. `retryAfter` in ms. */
export interface Finding extends Judgement {
  readonly retryAfter?: number
}

export interface Question {
  readonly reason: string
  readonly signal: AbortSignal
  /** The answer to the ping that the head sent. */
  readonly response?: Promise<Response> | undefined
}

type Ask = (question: Question) => Promise<Finding>

/** `Retry-After` in ms: seconds, or a date. */
function retryAfter(response: Response): number {
  const value = response.headers.get('Retry-After') ?? ''
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0)
}

/** The ping: one passive GET, judged by the verdict table. Rejects where no answer comes. */
function byFetch(settings: Settings, fetch: typeof window.fetch): Ask {
  const { pingUrl, passive } = settings
  return async ({ signal, response: first }) => {
    const send = (way?: Way) => fetch(pingUrl, { ...pingRequest(pingUrl, passive, signal), ...way })
    const response = await (first ?? send())
    const judgement = await judgeReply(response, send, settings, url => new URL(url))
    if (judgement.verdict !== 'unknown') return judgement
    return { problem: `status ${response.status}`, ...judgement, retryAfter: retryAfter(response) }
  }
}

function byFunction(ping: NonNullable<Settings['ping']>, url: string): Ask {
  return async ({ reason, signal }) => {
    // Not within `start()`: it may use what that returns.
    await null
    const judgement = parseJudgement(await ping({ url, signal, reason }))
    return judgement.verdict === 'unknown' ? { ...judgement, problem: 'no verdict' } : judgement
  }
}

/** Rejects when the signal aborts: a `ping` function may never look at it. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/** Asks the server who is signed in. Never rejects: what fails is `unknown`, with the problem in words. */
export function createAsk(settings: Settings, fetch: typeof window.fetch): Ask {
  const ask = settings.ping ? byFunction(settings.ping, settings.pingUrl) : byFetch(settings, fetch)
  return async question => {
    const late = aborted(question.signal)
    try {
      return await Promise.race([ask(question), late])
    } catch (error) {
      return { verdict: 'unknown', problem: String(error) }
    }
  }
}

export interface Questions {
  /** Asks the server, or joins the question that is on its way. */
  ask(reason: string): Promise<Verdict>
  /** Ends what is in flight: its answer could bring an old session back. */
  abort(): void
  /** Drops the ping of the head, unless a question waits for it. */
  forgetFirst(): void
  /** The server's wish for a pause, in ms. */
  readonly retryAfter: number
}

interface Asking {
  readonly settings: Settings
  readonly fetch: typeof window.fetch
  readonly raise: (signal: Signal) => void
  readonly report: Report
  readonly recalled: (() => Promise<unknown> | undefined) | null
  /** What the head asked already. */
  readonly ping?: FirstPing | undefined
}

function tellProblem({ problem, code }: Finding, report: Report): void {
  if (problem || code) report(code ?? 'LG208', problem)
}

/** The ping of the head, once, if nothing called it off; from now on `controller` does that. */
function createFirst(ping: FirstPing | undefined) {
  let waiting = ping
  return {
    take(controller: AbortController): FirstPing | undefined {
      const taken = waiting?.signal.aborted ? undefined : waiting
      waiting = undefined
      if (taken) controller.signal.addEventListener('abort', taken.abort)
      return taken
    },
    drop(): void {
      waiting?.abort()
      waiting = undefined
    },
  }
}

/** One question at a time, with a deadline. Its answer comes back as a signal, unless it was aborted. */
export function createQuestions({ settings, fetch, raise, report, recalled, ping }: Asking): Questions {
  const ask = createAsk(settings, fetch)
  const first = createFirst(ping)
  let current: { controller: AbortController; verdict: Promise<Verdict> } | undefined
  let retryAfter = 0

  /** What the worker knows comes before the question, and before what its answer may reveal. */
  const isOver = async (controller: AbortController, known = recalled?.()) => {
    await known
    return current?.controller !== controller
  }
  const start = async (reason: string, controller: AbortController): Promise<Verdict> => {
    const known = recalled?.()
    // Without a worker the question is sent in this very task.
    if (known && (await isOver(controller, known))) return 'unknown'
    const { asked = Date.now(), response } = first.take(controller) ?? {}
    const timer = setTimeout(() => controller.abort('timeout'), asked + settings.pingTimeout - Date.now())
    const finding = await ask({ reason, signal: controller.signal, response })
    clearTimeout(timer)
    if (await isOver(controller)) return 'unknown'
    current = undefined
    retryAfter = finding.retryAfter ?? 0
    tellProblem(finding, report)
    raise({ type: 'verdict', verdict: finding.verdict, asked, user: finding.user ?? null })
    return finding.verdict
  }
  return {
    ask(reason) {
      if (current) return current.verdict
      const mine = { controller: new AbortController(), verdict: Promise.resolve<Verdict>('unknown') }
      current = mine
      mine.verdict = start(reason, mine.controller)
      return mine.verdict
    },
    abort() {
      current?.controller.abort('sign-out')
      current = undefined
    },
    forgetFirst: first.drop,
    get retryAfter() {
      return retryAfter
    },
  }
}
