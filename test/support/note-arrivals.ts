import type { IncomingHttpHeaders, RequestListener } from 'node:http'

/** A request as it came in, before the site looked at it. */
export interface Arrival {
  method: string
  /** With the query. */
  url: string
  headers: IncomingHttpHeaders
}

/** The same site, with every request noted. */
export function noteArrivals(site: RequestListener, arrivals: Arrival[]): RequestListener {
  return (request, response) => {
    const { method = '', url = '', headers } = request
    arrivals.push({ method, url, headers })
    site(request, response)
  }
}
