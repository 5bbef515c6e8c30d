import type { Routes } from './core/routes.js'
import { isLogout } from './core/routes.js'
import { type SignOutRequest, signOut } from './effects/sign-out.js'
import { genuineDocument } from './genuine-document.js'
import { parseUrl } from './parse-url.js'
import type { Settings } from './settings.js'
import { submissionOf } from './signals/on-form.js'

/** A request that this page may send again, or what sends it. Nothing of it is stored: a form may hold a token. */
export type SignOutWay = SignOutRequest | (() => Promise<boolean>)

export interface SignOutWays {
  /** A sign-out was set off in this document, in this way. */
  readonly notice: (way: SignOutWay) => void
  /** Looks for a form or a link that signs out, before the document is emptied. */
  readonly look: () => void
  /** Whether a person can be offered to sign out again. */
  readonly isKnown: boolean
  /** Whether the guard may do so by itself. */
  readonly isOwn: boolean
  /** Sends the sign-out again. Resolves with whether the server did what it asks for. */
  readonly repeat: () => Promise<boolean>
}

/** Whether a request of this address is an intent to sign out. */
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

/** How this document can sign out again: as the site said, as it was seen to, or else as something in it would. */
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
