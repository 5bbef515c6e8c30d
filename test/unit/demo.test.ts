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

describe('the modes of the demo', () => {
  let withModes: Site
  let visitor: Visitor
  before(async () => {
    withModes = await startSite({ guard: true, attributes: { 'data-worker-url': '/logout-guard-sw.js' }, modes: true })
  })
  after(() => withModes.close())
  beforeEach(() => {
    visitor = createVisitor(withModes.origin)
  })

  const pages = ['/', '/about', '/login', '/spa', '/account', '/account/messages', '/sessions']
  /** Signed in as alice, in this mode. */
  const choosing = async (mode: string) => {
    await visitor.signIn()
    visitor.keepCookie(`${visitor.cookie()}; mode=${mode}`)
  }
  const text = async (path: string) => (await visitor.request(path)).text()
  const chosen = (page: string) => /class="mode"[^>]* value="([\w-]+)"\s+aria-pressed="true"/.exec(page)?.[1]

  test('a visitor starts without protection, and an unknown mode changes nothing', async () => {
    assert.equal(chosen(await text('/')), 'none')
    visitor.keepCookie('mode=constructor')
    assert.equal(chosen(await text('/?mode=silk')), 'none')
  })

  test('a query chooses one, kept in a cookie, and leads to the same page', async () => {
    const response = await visitor.request('/login?returnTo=%2Fsessions&mode=guard')
    assert.equal(response.status, 302)
    assert.equal(response.headers.get('location'), '/login?returnTo=%2Fsessions')
    assert.equal(visitor.cookie(), 'mode=guard')
    assert.equal(chosen(await text('/login')), 'guard')
  })

  test('a query never leads to another site', async () => {
    for (const path of ['//evil.example/?mode=none', '/.//evil.example/?mode=none', '/%5Cevil.example?mode=none']) {
      const target = (await visitor.request(path)).headers.get('location') ?? ''
      assert.equal(new URL(target, withModes.origin).origin, withModes.origin, path)
    }
  })

  test('no protection: neither tag nor header', async () => {
    await choosing('none')
    for (const path of pages) {
      const response = await visitor.request(path)
      assert.equal(response.headers.get('cache-control'), null, path)
      assert.doesNotMatch(await response.text(), /logout-guard\.js/, path)
    }
  })

  test('no-store: the classic header on every page, on no data, and no tag', async () => {
    await choosing('no-store')
    for (const path of pages) {
      const response = await visitor.request(path)
      assert.equal(response.headers.get('cache-control'), 'no-store, no-cache, must-revalidate, private', path)
      assert.doesNotMatch(await response.text(), /logout-guard\.js/, path)
    }
    for (const path of ['/api/account', '/account/picture.svg', '/session']) {
      assert.doesNotMatch((await visitor.request(path)).headers.get('cache-control') ?? '', /no-store/, path)
    }
  })

  test('logout-guard: the tag with its worker first in the head, and no header', async () => {
    await choosing('guard')
    for (const path of pages) {
      const response = await visitor.request(path)
      assert.equal(response.headers.get('cache-control'), null, path)
      const page = await response.text()
      const tag = /<head>\n<script src="\/logout-guard\.js"[^>]* data-worker-url="\/logout-guard-sw\.js"/
      assert.equal(tag.test(page), path !== '/about', path)
    }
  })

  test('every page says what to try next, and has the panel', async () => {
    for (const mode of ['none', 'no-store', 'guard']) {
      visitor = createVisitor(withModes.origin)
      await choosing(mode)
      for (const path of [...pages, '/login?reason=signed-out', '/login?returnTo=%2Faccount', '/nowhere']) {
        const page = await text(path)
        assert.equal(chosen(page), mode, path)
        assert.match(page, /<b>Try next\.<\/b> [A-Z][^<]{25,}\.<\/p>/, path)
        assert.match(page, /<aside class="panel"/, path)
      }
    }
  })

  test('after a sign-out the login page knows of it', async () => {
    await visitor.signIn()
    const response = await visitor.request('/logout', { method: 'POST' })
    assert.equal(response.headers.get('location'), '/login?reason=signed-out')
  })

  test('the panel of its own is public and unguarded', async () => {
    await choosing('guard')
    assert.doesNotMatch(await text('/panel'), /CANARY|Alice|logout-guard\.js/)
  })

  test('a site without modes has no choice and no panel', async () => {
    const page = await (await createVisitor(site.origin).request('/?mode=guard')).text()
    assert.doesNotMatch(page, /mode|panel/)
  })
})
