const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const ownPages = new Set([undefined, 'same-origin', 'none'])

/**
 * Together with the session cookie's SameSite=Lax this is the whole protection against forged requests: a form on another
 * site gets no cookie, and the server trusts browsers that say where a request comes from. Other sites can still sign
 * people out by GET /logout. That is on purpose: many real sites have such a link, and the guard must cope with it.
 * @type {import('express').RequestHandler}
 */
export function refuseCrossSite(request, response, next) {
  if (safe.has(request.method) || ownPages.has(request.get('Sec-Fetch-Site'))) next()
  else response.status(403).type('text').send('This request came from another site.')
}
