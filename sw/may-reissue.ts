/** The parts of a request that decide; a `Request` has them all. */
export interface Asked {
  readonly method: string
  readonly mode: string
  readonly cache: string
  readonly referrer: string
  readonly referrerPolicy: string
  readonly headers: { has(name: string): boolean }
}

/** Under these a browser tells other sites the whole address, so that it proves nothing. */
const TELLING = ['unsafe-url', 'no-referrer-when-downgrade']

/** Whether a referrer is an address of this origin. */
export const isFrom = (origin: string, referrer: string) => referrer.startsWith(`${origin}/`)

/**
 * Whether one of this origin's pages set this navigation off, and no other site was on the way. A bare origin is what a
 * referrer is shortened to when it leaves the site: then another site sent the browser back by a redirect.
 */
const isOwn = ({ referrer, referrerPolicy }: Asked, origin: string) =>
  isFrom(origin, referrer) && referrer !== `${origin}/` && !TELLING.includes(referrerPolicy)

/** The browser's own part of a media request, which is lost when it is sent anew: there would be no seeking. */
const isPart = ({ mode, headers }: Asked) => mode === 'no-cors' && headers.has('Range')

/**
 * Whether the worker may send this request itself, past the HTTP cache. What a worker sends carries the authority of its
 * own origin: a cross-site POST that it sent again had `SameSite=Strict` cookies in Chromium and a same-origin `Origin` in
 * all three engines (docs/platform-facts.md#requests-of-a-worker). So only GET, and only navigations that were this
 * origin's own. A history load repeats the navigation that made its entry, and may be another site's: sent by the
 * worker it had `Sec-Fetch-Site: same-origin` in all three, and in Chromium the `SameSite=Strict` cookies that the
 * browser withholds.
 */
export function mayReissue(asked: Asked, origin: string): boolean {
  const { method, mode, cache } = asked
  if (method !== 'GET' || cache === 'only-if-cached' || isPart(asked)) return false
  return mode !== 'navigate' || isOwn(asked, origin)
}
