import { type Routes, routeOf, type UrlParts } from './routes.js'
import { type AnswerRules, type CheckResult, judge, type Verdict } from './verdicts.js'

/** The part of a `Response` that a ping looks at. */
export interface PingResponse {
  readonly type: string
  readonly status: number
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: { cancel(): Promise<unknown> } | null
  text(): Promise<string>
}

/**
 * How page and worker send the ping. It follows no redirect: the answer would be that of another page. `isPassive`: it asks
 * the server not to prolong the session; only on this origin, elsewhere the header needs a preflight.
 */
export const pingInit = (isPassive: boolean) =>
  ({
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual',
    headers: { Accept: 'application/json', ...(isPassive && { 'X-Session-Passive': '1' }) },
  }) as const

/** What the second request of a question differs in. */
export interface RedirectInit {
  readonly redirect: 'follow'
  readonly mode: 'same-origin'
}

export interface PingRules extends AnswerRules {
  readonly routes: Routes
  /** Other origins at which people sign in. */
  readonly signInOrigins: readonly string[]
}

/** `same-origin`: whoever signs people in elsewhere could sign them in again if it were asked with cookies. */
const SECOND: RedirectInit = { redirect: 'follow', mode: 'same-origin' }

/** Where a redirect ended; `null`: at another origin, or nowhere, as nobody can read. */
export function judgeRedirect(end: UrlParts | null, { routes, signInOrigins }: PingRules): Verdict {
  const isElsewhere = signInOrigins.length > 0 || routes.login.some(({ origin }) => origin !== routes.origin)
  return (end ? routeOf(routes, end) === 'login' : isElsewhere) ? 'signed-out' : 'unknown'
}

/**
 * A redirect shows no address, and a maintenance page redirects everybody: so it is followed, within the same question.
 * Rejects where the network ends.
 */
async function follow(
  send: (way?: RedirectInit) => Promise<PingResponse>,
  signIn: PingRules,
  parse: (url: string) => UrlParts,
) {
  const end = await send(SECOND).catch(() => null)
  // What leaves the origin fails as the network does; that it is there shows if this does not reject.
  if (!end) await send()
  // An answer whose body nobody reads keeps the page out of Firefox's bfcache (docs/platform-facts.md#frozen-pages).
  void end?.body?.cancel()
  const verdict = judgeRedirect(end && parse(end.url), signIn)
  const told = { code: 'LG207', problem: end?.url ?? 'another origin' } as const
  return { verdict, ...(verdict === 'unknown' && told) }
}

/** What the first answer of a ping says, together with a second one if it is a redirect. Rejects if that gets none. */
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
