/** The parts of a request that decide; a `Request` has them all. */
export interface Asked {
  readonly method: string
  readonly mode: string
  readonly cache: string
  readonly referrer: string
}

const isFrom = (origin: string, referrer: string) => referrer === origin || referrer.startsWith(`${origin}/`)

/**
 * Whether the worker may send this request itself, past the HTTP cache. What a worker sends carries the authority of its
 * own origin: a cross-site POST that it sent again had `SameSite=Strict` cookies in Chromium and a same-origin `Origin` in
 * all three engines (platform-facts 4). So only GET, and of navigations only history loads (`force-cache`: what the
 * browser would answer from its cache) and those that this origin's own pages set off.
 */
export function mayReissue({ method, mode, cache, referrer }: Asked, origin: string): boolean {
  if (method !== 'GET') return false
  return mode !== 'navigate' || cache === 'force-cache' || isFrom(origin, referrer)
}
