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
