import { parseUrl } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { isLogout, type Routes } from '../core/routes.js'
import { isAnswered } from '../core/verdicts.js'
import type { Settings } from '../options/settings.js'
import { type SignOutRequest, submissionOf } from '../signals/links-and-forms.js'

type How = Pick<Settings, 'signedOutStatus'> & { readonly fetch: typeof window.fetch }

/** The content type for a body that the site gave as text. For a form's fields the browser sets the type itself. */
function typeOf(body: unknown): [string, string][] {
  if (typeof body !== 'string') return []
  return [['Content-Type', /^\s*[{[]/.test(body) ? 'application/json' : 'application/x-www-form-urlencoded']]
}

/** Sends the request, which goes on if the document is left. Nobody reads the body of the answer. */
async function send({ url, body = null, headers = typeOf(body), ...way }: SignOutRequest, how: How): Promise<boolean> {
  const { fetch, signedOutStatus } = how
  const init = { ...way, body, headers, credentials: 'include', redirect: 'manual', keepalive: true } as const
  const response = await fetch(url, init)
  await response.body?.cancel()
  return isAnswered(response.status, response.type === 'opaqueredirect', signedOutStatus)
}

/** Sends the site's sign-out request. Resolves with whether the server accepted it. Never rejects. */
export async function signOut(way: (() => Promise<unknown>) | SignOutRequest | undefined, how: How): Promise<boolean> {
  try {
    if (typeof way === 'function') return (await way()) !== false
    return way !== undefined && (await send(way, how))
  } catch {
    return false
  }
}

/**
 * A sign-out request that this page may send again, or a function that sends it. Never stored: a form may hold a token.
 */
export type SignOutWay = SignOutRequest | (() => Promise<boolean>)

export interface SignOutWays {
  /** Remembers how a sign-out was set off in this document. */
  readonly notice: (way: SignOutWay) => void
  /** Looks for a form or a link that signs out. Call it before the document is emptied. */
  readonly look: () => void
  /** Whether the notice can offer to sign out again. */
  readonly isKnown: boolean
  /** Whether the guard may sign out again by itself. */
  readonly isOwn: boolean
  /** Sends the sign-out again. Resolves with whether the server accepted it. */
  readonly repeat: () => Promise<boolean>
}

/** Whether a request to this address is an intent to sign out. */
export function isSignOut(url: string, routes: Routes): boolean {
  const parsed = parseUrl(url)
  return parsed !== null && isLogout(routes, parsed)
}

function findIn(page: Document, routes: Routes): SignOutWay | undefined {
  const forms = [...page.querySelectorAll('form')].map(form => submissionOf(form, null))
  const form = forms.find(found => found && isSignOut(found.url, routes))
  if (form) return form.request()
  const link = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].find(({ href }) => isSignOut(href, routes))
  return link && { method: 'GET', url: link.href }
}

/**
 * How this document can sign out again: by the option `signOut`, else as the last sign-out that was noticed here, else
 * by a form or a link in the document.
 */
export function createSignOutWays(settings: Settings, fetch: typeof window.fetch): SignOutWays {
  const { routes, signOut: option } = settings
  let noticed: SignOutWay | undefined
  let found: SignOutWay | undefined
  return {
    notice: way => {
      noticed = way
    },
    look: () => {
      found ??= findIn(genuineDocument, routes)
    },
    get isKnown() {
      return (option ?? noticed ?? found) !== undefined
    },
    get isOwn() {
      return (option ?? noticed) !== undefined
    },
    repeat: () => signOut(option ?? noticed ?? found, { ...settings, fetch }),
  }
}
