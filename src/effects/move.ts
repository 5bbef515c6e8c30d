import { genuineDocument } from '../browser/genuine.js'

export interface Destination {
  readonly loginUrl: string
  readonly returnTo: string | false
  readonly reason: string
  /** Whether this page is one to come back to. */
  readonly isProtected: boolean
  /** Instead of the login page. */
  readonly redirectTo?: string | undefined
}

/** A path of this origin, whatever stands in it: `//evil.example` would be another host in the eyes of a login page. */
const safePath = ({ pathname, search, hash }: Location | URL) => pathname.replace(/^[/\\]+/, '/') + search + hash

/** The login page with `reason` and, from a protected page, the path to come back to. */
export function loginAddress({ loginUrl, returnTo, reason, isProtected }: Destination, here: Location | URL): string {
  const address = new URL(loginUrl)
  address.searchParams.set('reason', reason)
  if (returnTo && isProtected) address.searchParams.set(returnTo, safePath(here))
  return address.href
}

/** Puts the login page in the place of this document, with the reason and a safe way back. */
export function redirectToLogin(destination: Destination): void {
  const address = destination.redirectTo ?? loginAddress(destination, location)
  location.replace(address)
  // Only the fragment differs: nothing is loaded, and this document would stay.
  if (address.split('#')[0] === location.href.split('#')[0]) location.reload()
}

/**
 * Loads the same address from the network. `location.reload()` reached the server in all three
 * engines, `location.replace(location.href)` was answered from the HTTP cache (docs/platform-facts.md#http-cache). The
 * result of a POST is asked for by GET: a reload would send the form again.
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

/** The address of the entry before this one in the history, if it is of this origin. Not in WebKitGTK 2.50. */
function previousUrl(): string | null | undefined {
  const { navigation } = window as { navigation?: Navigation }
  return navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
}

/**
 * Whether a reload asks for no more than what led here could ask for: in Chromium it brings `SameSite=Strict` cookies,
 * which a link of another site does not. The bare origin is what is left of a referrer that was at another site, which
 * sent the browser back by a redirect, unless the page before is the site's page at `/`. Without a referrer, as of a
 * typed address, nobody knows.
 */
export function mayReload(referrer = genuineDocument.referrer, previous = previousUrl()): boolean {
  const own = `${location.origin}/`
  return referrer === '' || (referrer.startsWith(own) && (referrer !== own || previous === own))
}

const first = (event: Event) => event.stopImmediatePropagation()

/**
 * From now on nobody in this document stops the guard's own move: neither a listener of `beforeunload`, at which the
 * browser asks and takes *Cancel* for an answer (a listener that captures comes before it), nor a router that turns every
 * `navigate`, reloads too, into a change within the document. Chromium calls the listeners of `navigation` in the order
 * in which they came, capturing or not, so the router's words are taken away.
 */
export function insist(): void {
  addEventListener('beforeunload', first, { capture: true, once: true })
  const { NavigateEvent } = window as { NavigateEvent?: { prototype: object } }
  if (NavigateEvent) Object.assign(NavigateEvent.prototype, { intercept() {}, preventDefault() {} })
}
