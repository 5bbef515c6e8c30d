import { Route, Router } from 'workbox-routing'
import { routeOf } from '../src/core/routes.js'
import { notifyPages } from './clients.js'
import { mustAnswer } from './requests.js'
import { pause, scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/**
 * A request that the worker sends again names this worker and all its options as its referrer, unless the request's own
 * referrer is set.
 */
const initFor = ({ referrer, referrerPolicy, url }: Request): RequestInit => ({
  ...{ cache: 'no-store', referrerPolicy },
  referrer: referrer.startsWith(`${new URL(url).origin}/`) ? referrer : '',
})

/**
 * Whether the server refused: by a status, by a redirect that may lead anywhere, or by one that was followed to the
 * login page.
 */
function isRefused({ type, status, redirected, url }: Response, { config: { ping }, routes }: WorkerContext): boolean {
  if (type === 'opaqueredirect' || (ping?.signedOutStatus ?? [401]).includes(status)) return true
  return redirected && routeOf(routes, new URL(url)) === 'login'
}

/** Chromium kills a worker if an event takes five minutes, so this worker gives up before. In ms. */
const MAX_BODY_TIME = 240_000

/**
 * Resolves when the whole body has come, or its reader gave up: then its request gets an entry. Firefox stops a worker
 * that waits for nothing after 30 s, and with it the bodies of its answers
 * (docs/platform-facts.md#requests-of-a-worker). A clone of the answer would show this, too, but it loads on when the
 * page gives up.
 */
const whenBodyCame = ({ url }: Request) =>
  new Promise<void>(resolve => {
    new PerformanceObserver((entries, observer) => {
      if (!entries.getEntriesByName(url).length) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'resource' })
  })

/** Fetches the request past the HTTP cache, and returns the answer unchanged. */
async function fetchAnew(request: Request, event: ExtendableEvent, context: WorkerContext): Promise<Response> {
  event.waitUntil(Promise.race([whenBodyCame(request), pause(MAX_BODY_TIME)]))
  const response = await fetch(request, initFor(request))
  if (isRefused(response, context)) event.waitUntil(notifyPages('hint'))
  return response
}

/**
 * Answers protected data and listed assets from the network, and no other request. It never answers the ping: a page
 * that aborts its ping at a sign-out would abort only its own half of the request, and the late answer would put the
 * old session back.
 */
export function bypassHttpCache(context: WorkerContext): void {
  // Scripts, styles, fonts, images and media are protected only if listed, because their cache makes Back fast.
  const isProtected = ({ destination }: Request, url: URL) =>
    routeOf(destination === '' ? context.routes : context.assets, url) === 'protected'
  const isPing = ({ url }: Request) => url === context.config.ping?.url
  const router = new Router()
  router.registerRoute(
    new Route(
      ({ request, url }) => mustAnswer(request) && !isPing(request) && isProtected(request, url),
      ({ request, event }) => fetchAnew(request, event, context),
    ),
  )
  scope.addEventListener('fetch', event => {
    const answer = router.handleRequest({ request: event.request, event })
    if (!answer) return
    event.respondWith(answer)
    // The site's own listeners come after this one. If they answered a second time, that would throw.
    event.stopImmediatePropagation()
  })
}
