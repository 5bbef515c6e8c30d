const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const ownPages = new Set([undefined, 'same-origin', 'none'])

/**
 * The whole protection against forged requests, together with the session cookie's SameSite=Lax: a form on another site
 * gets no cookie, and browsers that say where a request comes from are believed. Signing out by GET /logout stays
 * forgeable on purpose, because many real sites have such a link and the guard must cope with it.
 * @type {import('express').RequestHandler}
 */
export function refuseCrossSite(request, response, next) {
  if (safe.has(request.method) || ownPages.has(request.get('Sec-Fetch-Site'))) next()
  else response.status(403).type('text').send('This request came from another site.')
}
