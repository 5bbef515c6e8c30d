import type { RequestListener } from 'node:http'

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Another site</title><p>Nothing to see here.</p>'

/**
 * Another site: a page at every path, except that `/back?to=…` redirects there, with the referrer policy in `policy`.
 */
export const answerAsStranger: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stranger.invalid')
  const policy = { 'Referrer-Policy': searchParams.get('policy') ?? '' }
  if (pathname === '/back') response.writeHead(302, { Location: searchParams.get('to') ?? '/', ...policy }).end()
  else response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(page)
}
