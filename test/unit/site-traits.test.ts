import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createVisitor, type Visitor } from '../support/create-visitor.js'
import type { SiteTraits } from '../support/install-traits.js'
import { startSite } from '../support/site.js'

const pages = ['/account', '/account/messages', '/sessions']

/** Visits a site with these traits as a person who has just signed in. */
async function visit(username: string, traits: SiteTraits, look: (visitor: Visitor) => Promise<void>) {
  const site = await startSite({ guard: true, traits })
  const visitor = createVisitor(site.origin)
  await visitor.signIn({ username })
  await look(visitor).finally(() => site.close())
}

const textOf = async (visitor: Visitor, path: string) => (await visitor.request(path)).text()
const keyIn = (text: string) =>
  /<meta name="session-key" content="([^"]+)">\n<script src="\/logout-guard/.exec(text)?.[1]

describe('traits of the test site', () => {
  test("the canary can be one person's alone", async () => {
    const traits = { canaryOf: 'alice' }
    await visit('alice', traits, async visitor => {
      for (const path of pages) assert.match(await textOf(visitor, path), /CANARY.*class="canary"/s, path)
    })
    await visit('bob', traits, async visitor => {
      for (const path of [...pages, '/account/picture.svg', '/api/account'])
        assert.doesNotMatch(await textOf(visitor, path), /CANARY|class="canary"/, path)
      assert.match(await textOf(visitor, '/account/messages'), /id="secret">[^<]*Bob/)
    })
  })

  test('the key of the session is in an element before the guard, differs for each session, and is nowhere else', async () => {
    await visit('alice', { sessionKey: 'meta' }, async visitor => {
      const keys = await Promise.all(pages.map(async path => keyIn(await textOf(visitor, path))))
      assert.ok(keys[0] && keys.every(key => key === keys[0]))
      assert.doesNotMatch(await textOf(visitor, '/login'), /session-key/)
      await visitor.signIn()
      assert.notEqual(keyIn(await textOf(visitor, '/account')), keys[0])
    })
  })

  test('the key of the session is in a cookie that scripts can read', async () => {
    await visit('alice', { sessionKey: 'cookie' }, async visitor => {
      const cookies = (await visitor.request('/account')).headers.getSetCookie()
      assert.match(cookies.join(), /^session-key=[\w-]{36}; Path=\/; SameSite=Lax$/)
    })
  })

  test('pages below /account may be cached, for people who are signed in', async () => {
    await visit('alice', { cacheControl: 'private, max-age=600' }, async visitor => {
      const headers = async () => (await visitor.request('/account')).headers.get('Cache-Control')
      assert.equal(await headers(), 'private, max-age=600')
      await visitor.post('/logout')
      assert.equal(await headers(), null)
    })
  })

  test('the ping can name the user', async () => {
    await visit('bob', { namesUser: true }, async visitor => {
      const response = await visitor.request('/session')
      assert.deepEqual(await response.json(), { user: 'bob' })
      assert.equal(response.headers.get('Cache-Control'), 'no-cache')
      await visitor.post('/logout')
      assert.equal((await visitor.request('/session')).status, 401)
    })
  })

  test('the login form can replace the page, with the same tag', async () => {
    await visit('alice', { loginFormInstead: true }, async visitor => {
      assert.match(await textOf(visitor, '/account'), /CANARY/)
      await visitor.post('/logout')
      const response = await visitor.request('/account')
      assert.equal(response.status, 200)
      assert.match(await response.text(), /<script src="\/logout-guard.*id="login-form"/s)
    })
  })
})
