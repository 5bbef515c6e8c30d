import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeRedirect } from '../../src/core/ping.js'
import type { UrlParts } from '../../src/core/routes.js'

const place = (url: string): UrlParts => new URL(url)
const SITE = 'https://site.example'

function verdictOf(end: string | null, login = `${SITE}/login`, signInOrigins: string[] = []) {
  const routes = { origin: SITE, protect: ['/*'], login: [place(login)], logout: [place(`${SITE}/logout`)] }
  return judgeRedirect(end === null ? null : place(end), { routes, signInOrigins, signedOutStatus: [] })
}

const ELSEWHERE = 'https://id.example/login'

describe('where a redirect of the ping ends', () => {
  const rows: readonly [says: string, verdict: string, ...Parameters<typeof verdictOf>][] = [
    ['at loginUrl', 'signed-out', `${SITE}/login`],
    ['at loginUrl, with a way back', 'signed-out', `${SITE}/login?next=%2Fsession`],
    ['at loginUrl, with its parameter', 'signed-out', `${SITE}/?a=1&page=login`, `${SITE}/?page=login`],
    ['at the path of loginUrl, without its parameter', 'unknown', `${SITE}/?page=news`, `${SITE}/?page=login`],
    ['at a page', 'unknown', `${SITE}/maintenance`],
    ['at a page below loginUrl', 'unknown', `${SITE}/login/help`],
    ['at loginUrl with a slash: this is another address', 'unknown', `${SITE}/login/`],
    ['at the sign-out', 'unknown', `${SITE}/logout`],
    ['at a page here, although people sign in on another origin', 'unknown', `${SITE}/maintenance`, ELSEWHERE],
    ['at an address that cannot be seen', 'unknown', null],
    ['at an address that cannot be seen, and loginUrl is on another origin', 'signed-out', null, ELSEWHERE],
    [
      'at an address that cannot be seen, and people sign in on another origin',
      'signed-out',
      null,
      `${SITE}/login`,
      ['https://id.example/'],
    ],
  ]
  for (const [says, verdict, ...given] of rows) {
    test(`${says}: ${verdict}`, () => assert.equal(verdictOf(...given), verdict))
  }
})
