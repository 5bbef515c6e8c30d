/** What a check found. */
export type Verdict = 'signed-in' | 'signed-out' | 'changed' | 'unknown'

/** What came back from the ping URL, as plain data. `json` is `undefined` where the answer is no JSON, `null` if it is malformed. */
export interface Answer {
  readonly status: number
  readonly redirected: boolean
  readonly text: string
  readonly isJson: boolean
}

export interface Judgement {
  readonly verdict: Verdict
  readonly user?: string
  readonly roles?: readonly string[]
  readonly expiresAt?: number
  /** A message code where the answer shows a mistake in the site's configuration. */
  readonly code?: 'LG206'
}

export interface Expectation {
  readonly signedOutStatus: readonly number[]
  readonly pingExpect?: string | RegExp | undefined
}

const UNKNOWN: Judgement = { verdict: 'unknown' }
const SIGNED_OUT: Judgement = { verdict: 'signed-out' }

/** The verdict table of the ping contract. */
export function judge(answer: Answer, { signedOutStatus, pingExpect }: Expectation): Judgement {
  const { status, redirected, text, isJson } = answer
  if (redirected || signedOutStatus.includes(status)) return SIGNED_OUT
  if (status === 404 || status === 405) return { verdict: 'unknown', code: 'LG206' }
  if (status < 200 || status > 299) return UNKNOWN
  if (isJson && status !== 204) return judgeJson(text)
  return status === 204 || !pingExpect || isIn(text, pingExpect) ? { verdict: 'signed-in' } : SIGNED_OUT
}

const isIn = (text: string, expected: string | RegExp) =>
  typeof expected === 'string' ? text.includes(expected) : text.search(expected) >= 0

function judgeJson(text: string): Judgement {
  try {
    return judgeBody(JSON.parse(text))
  } catch {
    return UNKNOWN
  }
}

const verdicts: readonly unknown[] = ['signed-in', 'signed-out', 'changed', 'unknown']
const isTextOrNumber = (value: unknown) => typeof value === 'string' || typeof value === 'number'

function judgeBody(body: unknown): Judgement {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return UNKNOWN
  const { authenticated } = body as { authenticated?: unknown }
  if (authenticated !== undefined && typeof authenticated !== 'boolean') return UNKNOWN
  return parseJudgement({ ...body, verdict: authenticated === false ? 'signed-out' : 'signed-in' })
}

/** What a `ping` function or a JSON body said, from `unknown`. Anything that is no verdict is `unknown`. */
export function parseJudgement(value: unknown): Judgement {
  if (verdicts.includes(value)) return { verdict: value as Verdict }
  if (typeof value !== 'object' || value === null) return UNKNOWN
  const { verdict, user, roles, expiresAt } = value as Record<string, unknown>
  if (!verdicts.includes(verdict)) return UNKNOWN
  return {
    verdict: verdict as Verdict,
    ...(isTextOrNumber(user) && { user: String(user) }),
    ...(Array.isArray(roles) && { roles: roles.filter(role => typeof role === 'string') }),
    ...(typeof expiresAt === 'number' && { expiresAt }),
  }
}
