import { genuineDocument } from '../genuine-document.js'

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
export function mayRenew(referrer = genuineDocument.referrer, previous = previousUrl()): boolean {
  const own = `${location.origin}/`
  return referrer === '' || (referrer.startsWith(own) && (referrer !== own || previous === own))
}
