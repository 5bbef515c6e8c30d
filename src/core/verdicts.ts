/** What a session check found. */
export type Verdict = 'signed-in' | 'signed-out' | 'changed' | 'unknown'

/** What came back from the ping URL, as plain data. */
export interface PingAnswer {
  readonly status: number
  readonly text: string
  readonly isJson: boolean
}

export interface CheckResult {
  readonly verdict: Verdict
  readonly user?: string
  readonly roles?: readonly string[]
  /** When the session expires, in ms since 1970. */
  readonly expiresAt?: number
  /** For how long the server has seen no activity, in ms. */
  readonly idleFor?: number
  /** A message code, if the answer shows a mistake in the site's configuration or on its server. */
  readonly code?: 'LG206' | 'LG207' | 'LG220' | 'LG221'
  /** The detail for that message. */
  readonly problem?: string
}

export interface AnswerRules {
  readonly signedOutStatus: readonly number[]
  readonly pingExpect?: string | RegExp | undefined
}

const UNKNOWN: CheckResult = { verdict: 'unknown' }
const SIGNED_OUT: CheckResult = { verdict: 'signed-out' }

/** The verdict table of the ping contract, without redirects. */
export function judge({ status, text, isJson }: PingAnswer, { signedOutStatus, pingExpect }: AnswerRules): CheckResult {
  if (signedOutStatus.includes(status)) return SIGNED_OUT
  if (status === 404 || status === 405) return { verdict: 'unknown', code: 'LG206' }
  if (status < 200 || status > 299) return UNKNOWN
  if (isJson && status !== 204) return judgeJson(text)
  return status === 204 || !pingExpect || isIn(withoutGuard(text), pingExpect) ? { verdict: 'signed-in' } : SIGNED_OUT
}

const isIn = (text: string, expected: string | RegExp) =>
  typeof expected === 'string' ? text.includes(expected) : text.search(expected) >= 0

function judgeJson(text: string): CheckResult {
  try {
    return judgeBody(JSON.parse(text))
  } catch {
    return UNKNOWN
  }
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether it contains anything but empty values: `{ "session": null }` says as little as `{}`. */
const saysSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(saysSomething) : Boolean(value)

function judgeBody(body: unknown): CheckResult {
  const { authenticated = true, user }: Fields = isRecord(body) ? body : { authenticated: null }
  if (authenticated === false || user === null || user === false || user === '') return SIGNED_OUT
  if (authenticated !== true || !saysSomething(body)) return { verdict: 'unknown', code: 'LG220' }
  return parseCheckResult({ ...(body as object), verdict: 'signed-in' })
}

const isName = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && value !== '')

/**
 * The text that distinguishes this person from others. LG221 if there is none, because the guard would not see a switch
 * of users.
 */
function parseUser(user: unknown): Pick<CheckResult, 'user' | 'code'> {
  if (user === undefined || user === null) return {}
  const { id, sub, username, email }: Fields = isRecord(user) ? user : { id: user }
  const name = [id, sub, username, email].find(isName)
  return name === undefined ? { code: 'LG221' } : { user: String(name) }
}

const verdicts: readonly unknown[] = ['signed-in', 'signed-out', 'changed', 'unknown']

/** The result in the answer of a `ping` function or in a JSON body. Anything that is no verdict is `unknown`. */
export function parseCheckResult(value: unknown): CheckResult {
  const { verdict, user, roles, expiresAt, idleFor }: Fields = isRecord(value) ? value : { verdict: value }
  if (!verdicts.includes(verdict)) return UNKNOWN
  return {
    verdict: verdict as Verdict,
    ...parseUser(user),
    ...(Array.isArray(roles) && { roles: roles.filter(role => typeof role === 'string') }),
    ...(Number.isFinite(idleFor) && { idleFor: idleFor as number }),
    ...(typeof expiresAt === 'number' && { expiresAt }),
  }
}

/**
 * A script element, from its start tag to its end tag, or to the end of the text. Quotes count only after `=`, and each
 * `=` can be read in only one way, so that no page takes long. `/>` ends the element in XHTML; in HTML nobody writes
 * it.
 */
const SCRIPT = /<script\b(?:[^=>]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*?(?:\/>|>.*?(?:<\/script|$))/gis

/**
 * The page without the guard's own tag, and without the script that starts the guard. Both contain the text that
 * `pingExpect` looks for, on the login page too. This works on text, because a worker cannot parse HTML.
 */
export const withoutGuard = (html: string): string =>
  html.replace(SCRIPT, script => (/data-login-url|pingExpect/i.test(script) ? '' : script))

/**
 * Whether a server did what a sign-out asked for. A 503 of a load balancer or a 405 says nothing about the session. Nor
 * does status 0: the page may not read such an answer.
 */
export const isAnswered = (status: number, isRedirect: boolean, signedOutStatus: readonly number[]): boolean =>
  isRedirect || (status >= 200 && status < 300) || signedOutStatus.includes(status)
