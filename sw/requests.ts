/** The parts of a request that decide; a `Request` has them all. */
export interface Asked {
  readonly method: string
  readonly mode: string
  readonly cache: string
  readonly headers: { has(name: string): boolean }
}

/** Neither read from the HTTP cache nor kept there: a ping, an EventSource; or nothing but read from it. */
const PAST = ['no-store', 'only-if-cached']

/** The browser's own part of a media request, which is lost when it is sent anew: there would be no seeking. */
const isPart = ({ mode, headers }: Asked) => mode === 'no-cors' && headers.has('Range')

/**
 * Whether only the worker can keep the HTTP cache out of this request. A navigation is the browser's: sent by the worker
 * it carries the authority of this origin, whoever set it off (docs/platform-facts.md#requests-of-a-worker), and the page
 * finds out by itself if it came out of the cache. Whatever the worker answers ends with it: Firefox stops a worker
 * that had nothing to do for 30 s, and with it the bodies of its answers.
 */
export function mustAnswer(asked: Asked): boolean {
  const { method, mode, cache } = asked
  return method === 'GET' && mode !== 'navigate' && !PAST.includes(cache) && !isPart(asked)
}

/** The parts of a request that decide; a `Request` has them all. */
type Prefetch = Pick<Request, 'mode' | 'destination'> & { readonly headers: { get(name: string): string | null } }

/**
 * Whether the browser asks ahead of a person. Chromium shows `Sec-Purpose` to a worker, and libraries that ask by `fetch`
 * may set `Purpose`. Firefox sets its mark behind the worker: there it is a request of no kind that wants a document.
 */
export function isPrefetch({ mode, destination, headers }: Prefetch): boolean {
  const isOfFirefox = mode === 'no-cors' && !destination && (headers.get('Accept') ?? '').startsWith('text/html')
  return isOfFirefox || (headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '').startsWith('prefetch')
}
