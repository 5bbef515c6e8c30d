import { Route, Router } from 'workbox-routing'
import { type Routes, routeOf } from '../src/core/routes.js'
import type { Duty } from './duty.js'
import { hint } from './hint.js'
import { mayReissue } from './may-reissue.js'
import { scope } from './scope.js'

/**
 * Fetched past the HTTP cache, and handed on untouched: so the page stays fit for the bfcache (platform-facts 4). Unless
 * told, the referrer would be the address of this worker.
 */
async function fetchAnew(request: Request, { config }: Duty): Promise<Response> {
  const { referrer, referrerPolicy } = request
  const response = await fetch(request, { cache: 'no-store', referrer, referrerPolicy })
  const isRefused =
    response.type === 'opaqueredirect' || (config.ping?.signedOutStatus ?? [401]).includes(response.status)
  if (isRefused && request.url !== config.ping?.url) await hint()
  return response
}

/** Scripts, styles, fonts, images and media are protected only if listed: their cache is what makes Back fast. */
const isDocumentOrData = ({ mode, destination }: Request) => mode === 'navigate' || destination === ''

/** Answers protected documents and requests from the network, and touches no other. */
export function passCache(duty: Duty): void {
  const assets: Routes = { ...duty.routes, protect: duty.config.protectAssets }
  const isProtected = (request: Request, url: URL) =>
    routeOf(isDocumentOrData(request) ? duty.routes : assets, url) === 'protected'
  const router = new Router()
  router.registerRoute(
    new Route(
      ({ request, url }) => mayReissue(request, scope.location.origin) && isProtected(request, url),
      ({ request }) => fetchAnew(request, duty),
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
