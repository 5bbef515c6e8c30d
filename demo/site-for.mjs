/**
 * The site as one session sees it: the canary may belong to one person alone, and the key of the session may stand in
 * its pages, so that the guard can tell whose they are.
 * @param {{ canary: string, canaryOf?: string, sessionKey: boolean }} site
 * @param {{ username: string, handle: string }} session
 */
export function siteFor(site, { username, handle }) {
  const isBearer = site.canaryOf === undefined || site.canaryOf === username
  return { ...site, canary: isBearer ? site.canary : '', sessionKey: site.sessionKey ? handle : '' }
}
