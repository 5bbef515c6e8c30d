import { Route, Router } from 'workbox-routing'
import { routeOf } from '../src/core/routes.js'
import type { Duty } from './duty.js'
import { hint } from './hint.js'
import { isFrom, mayReissue } from './may-reissue.js'
import { notKept } from './not-kept.js'
import { scope } from './scope.js'

/** Sent anew, a request names this worker and all its options as its referrer, unless it is told the one that it had. */
const initFor = ({ referrer, referrerPolicy, url }: Request): RequestInit => ({
  ...{ cache: 'no-store', referrerPolicy },
  referrer: isFrom(new URL(url).origin, referrer) ? referrer : '',
})

/** A status, a redirect that may lead anywhere, or one that was followed to the login page. */
function isRefused({ type, status, redirected, url }: Response, { config: { ping }, routes }: Duty): boolean {
  if (type === 'opaqueredirect' || (ping?.signedOutStatus ?? [401]).includes(status)) return true
  return redirected && routeOf(routes, new URL(url)) === 'login'
}

/**
 * Fetched past the HTTP cache, and handed on untouched: so the page stays fit for the bfcache
 * (docs/platform-facts.md#requests-of-a-worker).
 */
async function fetchAnew(request: Request, event: ExtendableEvent, duty: Duty): Promise<Response> {
  const response = await fetch(request, initFor(request))
  if (isRefused(response, duty) && request.url !== duty.config.ping?.url) event.waitUntil(hint())
  return notKept(request, response)
}

/** Scripts, styles, fonts, images and media are protected only if listed: their cache is what makes Back fast. */
const isDocumentOrData = ({ mode, destination }: Request) => mode === 'navigate' || destination === ''

/** Answers protected documents and requests from the network, and touches no other. */
export function passCache(duty: Duty): void {
  const isProtected = (request: Request, url: URL) =>
    routeOf(isDocumentOrData(request) ? duty.routes : duty.assets, url) === 'protected'
  const router = new Router()
  router.registerRoute(
    new Route(
      ({ request, url }) => mayReissue(request, url.origin) && isProtected(request, url),
      ({ request, event }) => fetchAnew(request, event, duty),
    ),
  )
  scope.addEventListener('fetch', event => {
    const answer = router.handleRequest({ request: event.request, event })
    if (!answer) return
    event.respondWith(answer)
    // The site's own listeners come after ours and would answer a second time, which throws.
    event.stopImmediatePropagation()
  })
}
