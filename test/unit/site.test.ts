import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { createVisitor, type Visitor } from '../support/create-visitor.js'
import { type Site, startSite } from '../support/site.js'
import { until } from '../support/until.js'

describe('test site', () => {
  let site: Site
  let visitor: Visitor
  const statusOf = async (path: string) => (await visitor.request(path)).status
  const arrival = (method: string, path: string, since: number) =>
    until(() => site.log.slice(since).find(entry => entry.method === method && entry.path === path), {
      what: `${method} ${path} arrives`,
    })

  before(async () => {
    site = await startSite({ guard: true, attributes: { 'data-login-url': '/spa', 'data-debug': true } })
  })
  after(() => site.close())
  beforeEach(async () => {
    visitor = createVisitor(site.origin)
    await visitor.signIn()
  })

  test('the guard is the first element of every page except /about', async () => {
    for (const path of ['/', '/login', '/spa', '/account', '/account/messages', '/sessions', '/spa/account', '/lost']) {
      const page = await (await visitor.request(path)).text()
      assert.match(page, /<head>\s*<script src="\/logout-guard\.js" data-ping-url="\/session"/, path)
    }
    assert.doesNotMatch(await (await visitor.request('/about')).text(), /logout-guard/)
  })

  test('attributes override the defaults', async () => {
    const page = await (await visitor.request('/login')).text()
    assert.match(page, /data-login-url="\/spa" data-logout-url="\/logout" data-protect="[^"]+" data-debug>/)
  })

  test('a slow ping brings back a session that ended meanwhile', async () => {
    const cookie = visitor.cookie()
    await site.holdPing(true)
    const ping = visitor.request('/session')
    await until(() => site.isPingHeld(), { what: 'the ping has loaded its session' })
    await visitor.post('/logout')
    assert.equal(visitor.cookie(), 'sid=')
    assert.equal(await statusOf('/account'), 302)
    await site.holdPing(false)
    assert.equal((await ping).status, 204)
    assert.equal(visitor.cookie(), cookie)
    assert.equal(await statusOf('/account'), 200)
  })

  test('a failing sign-out ends nothing', async () => {
    site.failSignOut(true)
    assert.equal(await statusOf('/logout'), 500)
    assert.equal((await visitor.post('/logout')).status, 500)
    site.failSignOut(false)
    assert.equal(await statusOf('/session'), 204)
  })

  test('a held sign-out happens before its answer', async () => {
    const since = site.log.length
    await site.holdSignOut(true)
    const answer = visitor.post('/logout')
    const entry = await arrival('POST', '/logout', since)
    assert.equal(await statusOf('/session'), 401)
    assert.equal(entry?.status, 0)
    await site.holdSignOut(false)
    assert.equal((await answer).status, 302)
    assert.equal(entry?.status, 302)
  })

  test('a ping can be redirected, in circles too', async () => {
    const target = async () => (await visitor.request('/session')).headers.get('location')
    site.redirectPing('/session')
    assert.equal(await target(), '/session')
    site.redirectPing('/about')
    assert.equal(await target(), '/about')
    site.redirectPing('')
    assert.equal(await statusOf('/session'), 204)
  })

  test('sessions outlive the listener, which comes back on its port', async () => {
    await site.closeListener()
    await assert.rejects(visitor.request('/session'))
    await site.listenAgain()
    assert.equal(await statusOf('/session'), 204)
  })

  test('every session can be revoked on the server only', async () => {
    await site.revokeAll()
    const response = await visitor.request('/session')
    assert.equal(response.status, 401)
    assert.equal(response.headers.get('set-cookie'), null)
  })

  test('the identity provider on another origin sends people back signed in', async () => {
    const stranger = createVisitor(site.origin)
    const page = await (await fetch(`${site.otherOrigin}/idp`)).text()
    const link = /id="continue" href="([^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal(link, `${site.origin}/sso/callback`)
    const response = await stranger.request('/sso/callback')
    assert.equal(response.headers.get('location'), '/account')
    assert.equal((await stranger.request('/session')).status, 204)
    assert.ok(page.includes(`id="continue-as-bob" href="${link}?username=bob"`))
  })

  test('closing the site ends requests that are held', async () => {
    const brief = await startSite({ guard: false })
    const guest = createVisitor(brief.origin)
    await guest.signIn()
    await brief.holdPing(true)
    const ping = guest.request('/session')
    await until(() => brief.log.some(entry => entry.path === '/session'), { what: 'the ping arrives' })
    await Promise.all([assert.rejects(ping), brief.close()])
  })
})
