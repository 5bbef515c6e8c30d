import { FIRST, judgeReply, type Way } from './core/judge-reply.js'
import type { Signal } from './core/states.js'
import { type Judgement, parseJudgement, type Verdict } from './core/verdicts.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/** A judgement, with a problem in words if it is `unknown`. `retryAfter` in ms. */
export interface Finding extends Judgement {
  readonly retryAfter?: number
}

export interface Question {
  readonly reason: string
  readonly signal: AbortSignal
}

type Ask = (question: Question) => Promise<Finding>

const isOwn = (url: string) => new URL(url).origin === location.origin

function initFor({ passive, pingUrl }: Settings, signal: AbortSignal): RequestInit {
  const headers = { Accept: 'application/json', ...(passive && isOwn(pingUrl) && { 'X-Session-Passive': '1' }) }
  // Back waits for it. Firefox, busy with the restore, sends it some milliseconds earlier (measured: 2 to 12 of 165).
  return { credentials: 'include', cache: 'no-store', priority: 'high', headers, signal }
}

/** `Retry-After` in ms: seconds, or a date. */
function retryAfter(response: Response): number {
  const value = response.headers.get('Retry-After') ?? ''
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0)
}

/** The ping: one passive GET, judged by the verdict table. Rejects where no answer comes. */
function byFetch(settings: Settings, fetch: typeof window.fetch): Ask {
  return async ({ signal }) => {
    const init = initFor(settings, signal)
    const send = (way: Way) => fetch(settings.pingUrl, { ...init, ...way })
    const response = await send(FIRST)
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
  recalled: (() => Promise<unknown> | undefined) | null,
): Questions {
  const ask = createAsk(settings, fetch)
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
    const asked = Date.now()
    const timer = setTimeout(() => controller.abort('timeout'), settings.pingTimeout)
    const finding = await ask({ reason, signal: controller.signal })
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
    get retryAfter() {
      return retryAfter
    },
  }
}
