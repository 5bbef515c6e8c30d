import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { createVisitor, type Visitor } from '../support/create-visitor.js'
import { type Site, startSite } from '../support/site.js'

let site: Site
before(async () => {
  site = await startSite({ guard: false })
})
after(() => site.close())

describe('demo site', () => {
  let visitor: Visitor
  const statusOf = async (path: string) => (await visitor.request(path)).status
  beforeEach(() => {
    visitor = createVisitor(site.origin)
  })

  test('a stranger is sent to the login page, API and picture say 401', async () => {
    const response = await visitor.request('/account')
    assert.equal(response.status, 302)
    assert.equal(response.headers.get('location'), '/login?returnTo=%2Faccount')
    for (const path of ['/account/picture.svg', '/api/account', '/session']) assert.equal(await statusOf(path), 401)
    for (const path of ['/account/messages', '/sessions', '/spa/account']) assert.equal(await statusOf(path), 302)
  })

  test('a wrong password signs nobody in', async () => {
    assert.equal((await visitor.signIn({ password: 'no' })).status, 401)
    assert.equal((await visitor.signIn({ username: 'constructor' })).status, 401)
    assert.equal(visitor.cookie(), '')
  })

  test('protected answers carry the canary, and no page has a Cache-Control header', async () => {
    await visitor.signIn()
    for (const path of ['/account', '/account/messages', '/sessions', '/account/picture.svg', '/api/account']) {
      const response = await visitor.request(path)
      assert.equal(response.status, 200, path)
      assert.match(await response.text(), /CANARY-7f3a/, path)
      assert.equal(response.headers.get('cache-control'), null, path)
    }
    assert.match(await (await visitor.request('/account')).text(), /<title>[^<]*CANARY-7f3a/)
    for (const path of ['/', '/about', '/login', '/spa', '/spa/account']) {
      const response = await visitor.request(path)
      assert.equal(response.headers.get('cache-control'), null, path)
      assert.doesNotMatch(await response.text(), /CANARY|Alice/, path)
    }
  })

  for (const method of ['GET', 'POST']) {
    test(`${method} /logout ends the session and removes the cookie`, async () => {
      await visitor.signIn()
      const cookie = visitor.cookie()
      assert.equal(await statusOf('/session'), 204)
      const response = await visitor.request('/logout', { method })
      assert.equal(response.status, 302)
      assert.equal(response.headers.get('location'), '/login')
      assert.equal(visitor.cookie(), 'sid=')
      visitor.keepCookie(cookie)
      assert.equal(await statusOf('/session'), 401)
    })
  }

  test('the ping sets no cookie and asks not to be cached', async () => {
    await visitor.signIn()
    const response = await visitor.request('/session')
    assert.equal(response.headers.get('set-cookie'), null)
    assert.equal(response.headers.get('cache-control'), 'no-cache')
  })

  test('signing in returns to a path of this site only', async () => {
    const target = async (returnTo: string) => (await visitor.signIn({ returnTo })).headers.get('location')
    assert.equal(await target('/account/messages?page=2#last'), '/account/messages?page=2#last')
    const foreign = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/.//evil.example',
    ]
    for (const returnTo of [...foreign, 'javascript:alert(1)', 'account', '']) {
      assert.equal(await target(returnTo), '/account', returnTo)
    }
  })

  test('a page cannot be made to say what an address wants', async () => {
    const response = await visitor.request('/login?reason=%3Cb%3Ehello&returnTo=/%22%3E%3Cb%3Ehello')
    assert.doesNotMatch(await response.text(), /<b>hello/)
  })

  test('a request forged by another site is refused', async () => {
    await visitor.signIn()
    for (const from of ['cross-site', 'same-site']) {
      const init = { method: 'POST', headers: { 'Sec-Fetch-Site': from } }
      assert.equal((await visitor.request('/logout', init)).status, 403)
    }
    assert.equal(await statusOf('/session'), 204)
  })

  test('sessions are ended from another browser, one or all, and no cookie changes', async () => {
    const other = createVisitor(site.origin)
    await visitor.signIn()
    await other.signIn()
    const page = await (await other.request('/sessions')).text()
    const handles = [...page.matchAll(/name="session" value="([^"]+-[^"]+)"/g)].map(match => match[1] ?? '')
    assert.equal(new Set(handles).size, handles.length)
    const response = await other.post('/sessions/revoke', { session: 'others' })
    assert.equal(response.headers.get('set-cookie'), null)
    assert.equal(await statusOf('/session'), 401)
    await other.post('/sessions/revoke', { session: 'all' })
    assert.equal((await other.request('/session')).status, 401)
    assert.match(other.cookie(), /^sid=s/)
  })

  test('the app signs in by fetch', async () => {
    const body = JSON.stringify({ username: 'bob', password: 'demo' })
    const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }
    assert.deepEqual(await (await visitor.request('/spa/login', init)).json(), { name: 'Bob' })
    assert.equal(await statusOf('/spa/account'), 200)
  })

  test('the video can be asked for in parts', async () => {
    const response = await visitor.request('/harbour.webm', { headers: { Range: 'bytes=0-99' } })
    assert.equal(response.status, 206)
    assert.equal((await response.arrayBuffer()).byteLength, 100)
  })
})
