import { type Place, type Routes, routeOf } from './routes.js'
import { type Expectation, type Judgement, judge, type Verdict } from './verdicts.js'

/** The part of a `Response` that a ping looks at. */
export interface Reply {
  readonly type: string
  readonly status: number
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly body: { cancel(): Promise<unknown> } | null
  text(): Promise<string>
}

/** What the second request of a question differs in. */
export interface Way {
  readonly redirect: 'follow'
  readonly mode: 'same-origin'
}

export interface SignIn extends Expectation {
  readonly routes: Routes
  /** Other origins at which people sign in. */
  readonly signInOrigins: readonly string[]
}

/** `same-origin`: whoever signs people in elsewhere could sign them in again if it were asked with cookies. */
const SECOND: Way = { redirect: 'follow', mode: 'same-origin' }

/** Where a redirect ended; `null`: at another origin, or nowhere, as nobody can read. */
export function judgeRedirect(end: Place | null, { routes, signInOrigins }: SignIn): Verdict {
  const isElsewhere = signInOrigins.length > 0 || routes.login.some(({ origin }) => origin !== routes.origin)
  return (end ? routeOf(routes, end) === 'login' : isElsewhere) ? 'signed-out' : 'unknown'
}

/**
 * A redirect shows no address, and a maintenance page redirects everybody: so it is followed, within the same question.
 * Rejects where the network ends.
 */
async function follow(send: (way?: Way) => Promise<Reply>, signIn: SignIn, parse: (url: string) => Place) {
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
export async function judgeReply(
  reply: Reply,
  send: (way?: Way) => Promise<Reply>,
  signIn: SignIn,
  parse: (url: string) => Place,
): Promise<Judgement> {
  const { type, status, headers } = reply
  if (type === 'opaqueredirect') return follow(send, signIn, parse)
  const isJson = /[/+]json\b/.test(headers.get('Content-Type') ?? '')
  return judge({ status, text: await reply.text(), isJson }, signIn)
}
