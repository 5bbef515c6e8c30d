import { genuineDocument } from '../genuine-document.js'

/**
 * Whether a reload asks for no more than what led here could ask for: in Chromium it brings `SameSite=Strict` cookies,
 * which a link of another site does not. The bare origin is what is left of a referrer that was at another site, which
 * sent the browser back by a redirect. Without a referrer, as of a typed address, nobody knows.
 */
export function mayRenew(referrer = genuineDocument.referrer): boolean {
  const own = `${location.origin}/`
  return referrer === '' || (referrer.startsWith(own) && referrer !== own)
}
