/** The parts of a request that decide; a `Request` has them all. */
type Asked = Pick<Request, 'mode' | 'destination'> & { readonly headers: { get(name: string): string | null } }

/**
 * Whether the browser asks ahead of a person. Chromium shows `Sec-Purpose` to a worker, and libraries that ask by `fetch`
 * may set `Purpose`. Firefox sets its mark behind the worker: there it is a request of no kind that wants a document.
 */
export function isPrefetch({ mode, destination, headers }: Asked): boolean {
  const isOfFirefox = mode === 'no-cors' && !destination && (headers.get('Accept') ?? '').startsWith('text/html')
  return isOfFirefox || (headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '').startsWith('prefetch')
}
