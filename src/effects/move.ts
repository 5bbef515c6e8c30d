import { genuineDocument } from '../browser/genuine.js'
import type { RoleRule } from '../core/roles.js'

export interface Destination {
  readonly loginUrl: string
  readonly returnTo: string | false
  readonly reason: string
  /** Whether this page is protected: only then the login page gets the path to come back to. */
  readonly isProtected: boolean
  /** An address to go to instead of the login page. */
  readonly redirectTo?: string | undefined
}

/** Always a path of this origin: a login page would take `//evil.example` for another host. */
const safePath = ({ pathname, search, hash }: Location | URL) => pathname.replace(/^[/\\]+/, '/') + search + hash

/** The address of the login page with `reason` and, from a protected page, the path to come back to. */
export function loginAddress({ loginUrl, returnTo, reason, isProtected }: Destination, here: Location | URL): string {
  const address = new URL(loginUrl)
  address.searchParams.set('reason', reason)
  if (returnTo && isProtected) address.searchParams.set(returnTo, safePath(here))
  return address.href
}

/** Replaces this document with the login page, which gets the reason and a safe path to come back to. */
export function redirectToLogin(destination: Destination): void {
  const address = destination.redirectTo ?? loginAddress(destination, location)
  location.replace(address)
  // If only the fragment differs, the browser loads nothing and keeps this document.
  if (address.split('#')[0] === location.href.split('#')[0]) location.reload()
}

/**
 * Loads the same address from the network. `location.reload()` reached the server in all three engines;
 * `location.replace(location.href)` was answered from the HTTP cache (docs/platform-facts.md#http-cache). The result of
 * a POST is loaded by GET, because a reload would send the form again.
 */
export function reloadDocument(isPostResult: boolean): void {
  const [address = ''] = location.href.split('#')
  if (isPostResult) location.replace(address)
  else location.reload()
}

interface Navigation {
  readonly currentEntry: { readonly index: number } | null
  entries(): readonly { readonly url: string | null }[]
}

/** The address of the previous history entry, if it is of this origin. Not in WebKitGTK 2.50. */
function previousUrl(): string | null | undefined {
  const { navigation } = window as { navigation?: Navigation }
  return navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
}

/**
 * Whether a reload has no more authority than the navigation that led here. In Chromium a reload sends
 * `SameSite=Strict` cookies, and a link from another site does not. So the referrer must be a page of this origin.
 * Without a referrer, as after a typed address, nobody knows, and a reload is allowed. If the referrer is the bare
 * origin, the way may have led by another site, whose redirect shortened the referrer. Then the previous page must be
 * the site's own page at `/`.
 */
export function mayReload(referrer = genuineDocument.referrer, previous = previousUrl()): boolean {
  const own = `${location.origin}/`
  return referrer === '' || (referrer.startsWith(own) && (referrer !== own || previous === own))
}

const stopOthers = (event: Event) => event.stopImmediatePropagation()

/**
 * From now on nothing in this document stops the guard's own leave or reload. A `beforeunload` listener would make the
 * browser ask the person, who may cancel. A capturing listener comes before it. A router may turn every `navigate`,
 * even a reload, into a change within the document. Chromium calls the listeners of `navigation` in the order in which
 * they were added, capturing or not. So `intercept` and `preventDefault`, which the router needs, do nothing from now
 * on.
 */
export function insist(): void {
  addEventListener('beforeunload', stopOthers, { capture: true, once: true })
  const { NavigateEvent } = window as { NavigateEvent?: { prototype: object } }
  if (NavigateEvent) Object.assign(NavigateEvent.prototype, { intercept() {}, preventDefault() {} })
}

/** What the site wants for a person who may not see this page, besides the notice. */
export function deny({ onDenied }: RoleRule, mayVisit: (url: URL) => boolean): void {
  if (typeof onDenied === 'function') onDenied(location.pathname)
  else if (onDenied && mayVisit(new URL(onDenied, location.href))) location.replace(onDenied)
}
