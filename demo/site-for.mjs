/**
 * The site as one session sees it: the canary may be only for one person, and the pages may contain the key of the
 * session, so that the guard knows whose they are.
 * @param {{ canary: string, canaryOf?: string, sessionKey: boolean }} site
 * @param {{ username: string, handle: string }} session
 */
export function siteFor(site, { username, handle }) {
  const isBearer = site.canaryOf === undefined || site.canaryOf === username
  return { ...site, canary: isBearer ? site.canary : '', sessionKey: site.sessionKey ? handle : '' }
}
