import { Route, Router } from 'workbox-routing'
import { routeOf } from '../src/core/routes.js'
import { notifyPages } from './clients.js'
import { mustAnswer } from './requests.js'
import { pause, scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/** Sent anew, a request names this worker and all its options as its referrer, unless it is told the one that it had. */
const initFor = ({ referrer, referrerPolicy, url }: Request): RequestInit => ({
  ...{ cache: 'no-store', referrerPolicy },
  referrer: referrer.startsWith(`${new URL(url).origin}/`) ? referrer : '',
})

/** A status, a redirect that may lead anywhere, or one that was followed to the login page. */
function isRefused({ type, status, redirected, url }: Response, { config: { ping }, routes }: WorkerContext): boolean {
  if (type === 'opaqueredirect' || (ping?.signedOutStatus ?? [401]).includes(status)) return true
  return redirected && routeOf(routes, new URL(url)) === 'login'
}

/** Chromium kills a worker whose event takes five minutes, so ours give up before. In ms. */
const MAX_BODY_TIME = 240_000

/**
 * Resolves when the whole body has come, or was given up: then its request gets an entry. Firefox stops a worker that waits
 * for nothing after 30 s, and with it the bodies of its answers (docs/platform-facts.md#requests-of-a-worker). A clone
 * would tell, too, but goes on when the page gives up.
 */
const whole = ({ url }: Request) =>
  new Promise<void>(resolve => {
    new PerformanceObserver((entries, observer) => {
      if (!entries.getEntriesByName(url).length) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'resource' })
  })

/** Fetched past the HTTP cache, and handed on untouched. */
async function fetchAnew(request: Request, event: ExtendableEvent, duty: WorkerContext): Promise<Response> {
  event.waitUntil(Promise.race([whole(request), pause(MAX_BODY_TIME)]))
  const response = await fetch(request, initFor(request))
  if (isRefused(response, duty)) event.waitUntil(notifyPages('hint'))
  return response
}

/**
 * Answers protected data and listed assets from the network, and touches no other. Never the ping: whoever aborts it at
 * a sign-out aborts only his own half of it, and its late answer puts the old session back.
 */
export function bypassHttpCache(duty: WorkerContext): void {
  // Scripts, styles, fonts, images and media are protected only if listed: their cache is what makes Back fast.
  const isProtected = ({ destination }: Request, url: URL) =>
    routeOf(destination === '' ? duty.routes : duty.assets, url) === 'protected'
  const isPing = ({ url }: Request) => url === duty.config.ping?.url
  const router = new Router()
  router.registerRoute(
    new Route(
      ({ request, url }) => mustAnswer(request) && !isPing(request) && isProtected(request, url),
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
