import type { RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const page = (origin: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Identity provider</title></head>
<body><h1>Sign in with your identity provider</h1>
<p><a id="continue" href="${origin}/sso/callback">Continue as Alice</a></p>
<p><a id="continue-as-bob" href="${origin}/sso/callback?username=bob">Continue as Bob</a></p></body></html>`

/** Another origin, `distance` ms away, with links that lead back to the site and sign people in there. */
export function answerAsIdentityProvider(origin: string, distance = 0): RequestListener {
  return async (request, response) => {
    await wait(distance)
    const known = request.url?.startsWith('/idp')
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(known ? page(origin) : 'Not found')
  }
}
