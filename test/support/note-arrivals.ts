import type { IncomingHttpHeaders, RequestListener } from 'node:http'

/** A request as it arrived, before the site handled it. */
export interface Arrival {
  method: string
  /** With the query. */
  url: string
  headers: IncomingHttpHeaders
}

/** The same site; it notes every request. */
export function noteArrivals(site: RequestListener, arrivals: Arrival[]): RequestListener {
  return (request, response) => {
    const { method = '', url = '', headers } = request
    arrivals.push({ method, url, headers })
    site(request, response)
  }
}
