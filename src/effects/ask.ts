import { type Judgement, judge, parseJudgement } from '../core/verdicts.js'
import type { Settings } from '../settings.js'

/** A judgement, and why it is `unknown` if it is. `retryAfter` in ms. */
export interface Finding extends Judgement {
  readonly problem?: string
  readonly retryAfter?: number
  readonly wrongUrl?: boolean
}

export interface Question {
  readonly reason: string
  readonly signal: AbortSignal
  /** The page itself just came from the network, so a redirect of the ping may be a mistake of the configuration. */
  readonly isNewborn: boolean
}

type Ask = (question: Question) => Promise<Finding>

const isOwn = (url: string) => new URL(url).origin === location.origin

function initFor({ passive, pingUrl }: Settings, signal: AbortSignal): RequestInit {
  const headers = { Accept: 'application/json', ...(passive && isOwn(pingUrl) && { 'X-Session-Passive': '1' }) }
  // Back waits for it. Firefox, busy with the restore, sends it some milliseconds earlier (measured: 2 to 12 of 165).
  return { credentials: 'include', cache: 'no-store', redirect: 'manual', priority: 'high', headers, signal }
}

/** `Retry-After` in ms: seconds, or a date. */
function retryAfter(response: Response): number {
  const value = response.headers.get('Retry-After') ?? ''
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0)
}

async function read(response: Response, settings: Settings): Promise<Finding> {
  const { status, headers } = response
  const redirected = response.type === 'opaqueredirect'
  const isJson = /[/+]json\b/.test(headers.get('Content-Type') ?? '')
  const judgement = judge({ status, redirected, text: redirected ? '' : await response.text(), isJson }, settings)
  if (judgement.verdict !== 'unknown') return judgement
  return { ...judgement, problem: `status ${status}`, retryAfter: retryAfter(response) }
}

/** A signed-in person is redirected by a wrong ping URL too: only a redirect that ends anywhere but at the login page tells. */
async function isWrongUrl(fetch: typeof window.fetch, settings: Settings, init: RequestInit): Promise<boolean> {
  const { pingUrl, loginUrl } = settings
  const follow = (how: RequestInit) => fetch(pingUrl, { ...init, redirect: 'follow', ...how })
  // `same-origin`: whoever signs people in elsewhere could sign them in again if it were asked with cookies.
  const end = await follow({ mode: 'same-origin' }).catch(() => null)
  if (!end) {
    // Without cookies and unread, the same way ends somewhere, or nowhere: then this rejects.
    await follow({ mode: 'no-cors', credentials: 'omit' })
    return false
  }
  // An answer whose body nobody reads keeps the page out of Firefox's bfcache (docs/platform-facts.md#frozen-pages).
  void end.body?.cancel()
  return end.ok && new URL(end.url).pathname !== new URL(loginUrl).pathname
}

/** The ping: one passive GET, judged by the verdict table. Rejects where no answer comes. */
function byFetch(settings: Settings, fetch: typeof window.fetch): Ask {
  return async ({ signal, isNewborn }) => {
    const init = initFor(settings, signal)
    const response = await fetch(settings.pingUrl, init)
    const isRedirect = response.type === 'opaqueredirect'
    if (isRedirect && isNewborn && (await isWrongUrl(fetch, settings, init))) {
      return { verdict: 'unknown', problem: 'redirect', wrongUrl: true }
    }
    return read(response, settings)
  }
}

function byFunction(ping: NonNullable<Settings['ping']>, url: string): Ask {
  return async ({ reason, signal }) => {
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
