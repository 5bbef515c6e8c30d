import { isAnswered } from '../core/is-answered.js'
import type { Settings } from '../settings.js'

/** How a request of a sign-out looks: as the site described it, or as a form of the page would send it. */
export interface SignOutRequest {
  readonly method: string
  readonly url: string
  readonly headers?: [string, string][]
  readonly body?: BodyInit | null | undefined
}

type How = Pick<Settings, 'signedOutStatus'> & { readonly fetch: typeof window.fetch }

/** Of the body that the site described; a browser knows the type of a form's by itself. */
function typeOf(body: unknown): [string, string][] {
  if (typeof body !== 'string') return []
  return [['Content-Type', /^\s*[{[]/.test(body) ? 'application/json' : 'application/x-www-form-urlencoded']]
}

/** The request lives on if the document goes, and its answer is read by nobody. */
async function send({ url, body = null, headers = typeOf(body), ...way }: SignOutRequest, how: How): Promise<boolean> {
  const { fetch, signedOutStatus } = how
  const init = { ...way, body, headers, credentials: 'include', redirect: 'manual', keepalive: true } as const
  const response = await fetch(url, init)
  await response.body?.cancel()
  return isAnswered(response.status, response.type === 'opaqueredirect', signedOutStatus)
}

/** Sends the site's sign-out request. Resolves with whether the server did what it asks for. */
export async function signOut(way: (() => Promise<unknown>) | SignOutRequest | undefined, how: How): Promise<boolean> {
  try {
    if (typeof way === 'function') return (await way()) !== false
    return way !== undefined && (await send(way, how))
  } catch {
    return false
  }
}
