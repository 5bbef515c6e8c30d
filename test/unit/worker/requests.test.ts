import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Asked, isPrefetch, mustAnswer } from '../../../sw/requests.js'

const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ method: 'GET', mode: 'cors', cache: 'default', headers: new Headers() },
  ...more,
})
const is = (more: Partial<Asked>, expected: boolean) => () => assert.equal(mustAnswer(asked(more)), expected)

describe('the worker answers', () => {
  for (const mode of ['cors', 'no-cors', 'same-origin']) {
    for (const cache of ['default', 'force-cache', 'no-cache', 'reload'])
      test(`${mode}, ${cache}`, is({ mode, cache }, true))
  }
  test('a part that a script asks for', is({ headers: new Headers({ Range: 'bytes=0-' }) }, true))
})

describe('the worker leaves to the browser', () => {
  for (const cache of ['default', 'force-cache', 'reload', 'no-cache', 'no-store']) {
    test(`a navigation, started by anybody: ${cache}`, is({ mode: 'navigate', cache }, false))
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND']) {
    test(method, is({ method }, false))
  }
  test('a request that bypasses the HTTP cache by itself: a ping, an EventSource', is({ cache: 'no-store' }, false))
  test('a request that wants no network', is({ mode: 'same-origin', cache: 'only-if-cached' }, false))
  test('a part of a video', is({ mode: 'no-cors', headers: new Headers({ Range: 'bytes=0-' }) }, false))
})

/** What a worker sees of a request (measured, each in its engine). */
const REQUESTS: readonly [says: string, mode: RequestMode, destination: string, headers: HeadersInit, is: boolean][] = [
  ['a link to prefetch, Chromium', 'no-cors', '', { Accept: '*/*', 'Sec-Purpose': 'prefetch' }, true],
  ['a link to prefetch, Firefox', 'no-cors', '', { Accept: 'text/html,application/xhtml+xml' }, true],
  ['speculation rules, Chromium', 'navigate', 'document', { 'Sec-Purpose': 'prefetch;prerender' }, true],
  ['a library that sets the header itself', 'cors', '', { Accept: '*/*', Purpose: 'prefetch' }, true],
  ['a navigation', 'navigate', 'document', { Accept: 'text/html' }, false],
  ['a request', 'cors', '', { Accept: '*/*' }, false],
  ['a beacon', 'no-cors', '', { Accept: '*/*' }, false],
  ['an image', 'no-cors', 'image', { Accept: 'image/webp,*/*' }, false],
]

describe('a prefetch', () => {
  for (const [says, mode, destination, headers, expected] of REQUESTS) {
    const request = { mode, destination: destination as RequestDestination, headers: new Headers(headers) }
    test(`${says}: ${expected}`, () => assert.equal(isPrefetch(request), expected))
  }
})
