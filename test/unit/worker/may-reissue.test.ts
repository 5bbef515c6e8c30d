import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Asked, mayReissue } from '../../../sw/may-reissue.js'

const OWN = 'https://site.example'
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ method: 'GET', mode: 'cors', cache: 'default', headers: new Headers() },
  ...{ referrer: `${OWN}/app/`, referrerPolicy: 'strict-origin-when-cross-origin' },
  ...more,
})
const is = (more: Partial<Asked>, expected: boolean) => () => assert.equal(mayReissue(asked(more), OWN), expected)

const OWN_REFERRERS = [`${OWN}/app/`, `${OWN}/app/1?x=https://evil.example`, `${OWN}/?tab=2`]
/** The bare origin is what is left of one that was at another site, which sent the browser back by a redirect. */
const FOREIGN_REFERRERS = [
  ...[
    OWN,
    `${OWN}/`,
    '',
    'about:client',
    'https://evil.example/',
    'http://site.example/',
    'https://site.example:8443/',
  ],
  ...['https://site.example.evil.example/', 'https://site.examples/', `https://evil.example/?${OWN}/`],
]

describe('a navigation', () => {
  for (const referrer of OWN_REFERRERS) test(`from ${referrer} is sent anew`, is({ mode: 'navigate', referrer }, true))
  for (const referrer of FOREIGN_REFERRERS) {
    for (const cache of ['default', 'force-cache', 'reload', 'no-cache', 'no-store']) {
      const mode = 'navigate'
      test(`from "${referrer}" (${cache}) is left to the browser`, is({ mode, referrer, cache }, false))
    }
  }

  for (const referrerPolicy of ['unsafe-url', 'no-referrer-when-downgrade']) {
    test(`whose referrer proves nothing (${referrerPolicy})`, is({ mode: 'navigate', referrerPolicy }, false))
  }
  for (const referrerPolicy of ['', 'same-origin', 'origin-when-cross-origin']) {
    test(`whose referrer proves enough (${referrerPolicy})`, is({ mode: 'navigate', referrerPolicy }, true))
  }
})

describe('only GET is sent anew', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND']) {
    test(method, is({ method }, false))
    test(`${method}, as a navigation`, is({ method, mode: 'navigate', cache: 'force-cache' }, false))
  }
})

describe('what a page asks for itself', () => {
  for (const mode of ['cors', 'no-cors', 'same-origin']) {
    for (const cache of ['default', 'force-cache', 'no-cache', 'reload', 'no-store']) {
      test(`${mode}, ${cache} is sent anew, whatever its referrer`, is({ mode, cache, referrer: '' }, true))
    }
  }
  test('is left to the browser if it wants no network', is({ mode: 'same-origin', cache: 'only-if-cached' }, false))
  const headers = new Headers({ Range: 'bytes=0-' })
  test('is left to the browser if it is a part of a film', is({ mode: 'no-cors', headers }, false))
  test('is sent anew if it is a part that a script asks for', is({ headers }, true))
})
