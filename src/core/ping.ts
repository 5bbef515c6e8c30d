import { type Routes, routeOf, type UrlParts } from './routes.js'
import { type AnswerRules, type CheckResult, judge, type Verdict } from './verdicts.js'

/** The part of a `Response` that a session check reads. */
export interface PingResponse {
  readonly type: string
  readonly status: number
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: { cancel(): Promise<unknown> } | null
  text(): Promise<string>
}

/**
 * How page and worker send the ping. It follows no redirect, because the answer would be that of another page.
 * `isPassive`: it asks the server not to prolong the session; only on this origin, because elsewhere the header needs a
 * preflight.
 */
export const pingInit = (isPassive: boolean) =>
  ({
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual',
    headers: { Accept: 'application/json', ...(isPassive && { 'X-Session-Passive': '1' }) },
  }) as const

/** How the second request of a session check differs from the first. */
export interface RedirectInit {
  readonly redirect: 'follow'
  readonly mode: 'same-origin'
}

export interface PingRules extends AnswerRules {
  readonly routes: Routes
  /** Other origins at which people sign in. */
  readonly signInOrigins: readonly string[]
}

/**
 * `same-origin`: a sign-in server at another origin could sign the person in again if the request reached it with
 * cookies.
 */
const FOLLOW_REDIRECT: RedirectInit = { redirect: 'follow', mode: 'same-origin' }

/**
 * The verdict on a redirect that ended at `end`. `null`: it ended at another origin, or nowhere; script cannot read
 * which.
 */
export function judgeRedirect(end: UrlParts | null, { routes, signInOrigins }: PingRules): Verdict {
  const isElsewhere = signInOrigins.length > 0 || routes.login.some(({ origin }) => origin !== routes.origin)
  return (end ? routeOf(routes, end) === 'login' : isElsewhere) ? 'signed-out' : 'unknown'
}

/**
 * A redirect shows no address, and a maintenance page redirects everybody. So it is followed, within the same session
 * check. Rejects if the network fails.
 */
async function follow(
  send: (way?: RedirectInit) => Promise<PingResponse>,
  signIn: PingRules,
  parse: (url: string) => UrlParts,
) {
  const end = await send(FOLLOW_REDIRECT).catch(() => null)
  // A redirect to another origin fails as if there were no network. If this request does not reject, there is a
  // network.
  if (!end) await send()
  // An answer whose body nobody reads keeps the page out of Firefox's bfcache (docs/platform-facts.md#frozen-pages).
  void end?.body?.cancel()
  const verdict = judgeRedirect(end && parse(end.url), signIn)
  const mistake = { code: 'LG207', problem: end?.url ?? 'another origin' } as const
  return { verdict, ...(verdict === 'unknown' && mistake) }
}

/**
 * The result of the first answer to a ping and, if that is a redirect, of a second one. Rejects if the second request
 * has no answer.
 */
export async function judgeResponse(
  reply: PingResponse,
  send: (way?: RedirectInit) => Promise<PingResponse>,
  signIn: PingRules,
  parse: (url: string) => UrlParts,
): Promise<CheckResult> {
  const { type, status, headers } = reply
  if (type === 'opaqueredirect') return follow(send, signIn, parse)
  const isJson = /[/+]json\b/.test(headers.get('Content-Type') ?? '')
  return judge({ status, text: await reply.text(), isJson }, signIn)
}
