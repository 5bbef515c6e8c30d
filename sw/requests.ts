/** The parts of a request that decide; a `Request` has them all. */
export interface Asked {
  readonly method: string
  readonly mode: string
  readonly cache: string
  readonly headers: { has(name: string): boolean }
}

/**
 * Cache modes that are left to the browser: `no-store` neither reads nor fills the HTTP cache (a ping, an EventSource),
 * and `only-if-cached` reads nothing else.
 */
const LEFT_TO_BROWSER = ['no-store', 'only-if-cached']

/**
 * Whether this is one part of a media request. The `Range` of the browser is lost when the worker sends the request
 * again, so there would be no seeking.
 */
const isPart = ({ mode, headers }: Asked) => mode === 'no-cors' && headers.has('Range')

/**
 * Whether only the worker can keep the HTTP cache out of this request. A navigation is left to the browser: sent by the
 * worker it carries the authority of this origin, whoever set it off (docs/platform-facts.md#requests-of-a-worker). The
 * page itself finds out if it came from the cache. Every answer of the worker ends with the worker: Firefox stops a
 * worker that had nothing to do for 30 s, and with it the bodies of its answers.
 */
export function mustAnswer(asked: Asked): boolean {
  const { method, mode, cache } = asked
  return method === 'GET' && mode !== 'navigate' && !LEFT_TO_BROWSER.includes(cache) && !isPart(asked)
}

/** The parts of a request that decide; a `Request` has them all. */
type Prefetch = Pick<Request, 'mode' | 'destination'> & { readonly headers: { get(name: string): string | null } }

/**
 * Whether the browser requests a page ahead of the person. Chromium shows `Sec-Purpose` to a worker, and libraries that
 * prefetch by `fetch` may set `Purpose`. Firefox adds its header after the worker: to the worker the request has no
 * destination and accepts HTML.
 */
export function isPrefetch({ mode, destination, headers }: Prefetch): boolean {
  const isOfFirefox = mode === 'no-cors' && !destination && (headers.get('Accept') ?? '').startsWith('text/html')
  return isOfFirefox || (headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '').startsWith('prefetch')
}
