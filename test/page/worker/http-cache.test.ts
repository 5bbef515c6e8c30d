import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { openGoverned, type Site } from './a-site.js'

let site: Site
let page: Page

beforeEach(async () => {
  signedIn()
  ;({ site, page } = await openGoverned())
  await until(() => page.guard.state === 'open')
  await forgetRequests()
})

/** A protected address, and one that is not. Both answers may be cached for an hour. */
const secret = () => `${site.folder}answers/counted`
const open = () => `${site.folder}within/answers/counted`
const textOf = async (path: string, init?: RequestInit) => (await page.window.fetch(path, init)).text()

/** A document in a frame of the page, which the page navigates itself. */
async function visit(path: string): Promise<string> {
  const frame = page.document.createElement('iframe')
  frame.src = path
  page.document.body.append(frame)
  await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  const text = frame.contentDocument?.body.textContent ?? ''
  frame.remove()
  return text
}

/** Loads the path as an image of the page; it is not really one. */
async function show(path: string): Promise<void> {
  const image = page.document.createElement('img')
  image.src = path
  await new Promise(resolve => image.addEventListener('error', resolve, { once: true }))
}

describe('the HTTP cache is bypassed by', () => {
  for (const cache of ['default', 'force-cache', 'no-cache'] as const) {
    it(`a fetch (${cache})`, async () => {
      const first = await textOf(secret(), { cache })
      expect(await textOf(secret(), { cache })).not.to.equal(first)
      expect(await requestsTo(secret())).to.have.length(2)
    })
  }

  it('an XMLHttpRequest', async () => {
    const ask = () =>
      new Promise(resolve => {
        const request = new page.window.XMLHttpRequest()
        request.addEventListener('load', () => resolve(request.responseText))
        request.open('GET', secret())
        request.send()
      })
    expect(await ask()).not.to.equal(await ask())
  })

  it('a listed asset', async () => {
    const assets = await openGoverned({ 'data-protect-assets': '/w/*/answers/counted' })
    ;({ site, page } = assets)
    await show(secret())
    await show(secret())
    expect(await requestsTo(secret())).to.have.length(2)
  })

  it('answers that are not stored for later either', async () => {
    await textOf(secret())
    await (await site.registration())?.unregister()
    const later = await site.open()
    expect(later.window.navigator.serviceWorker.controller).to.equal(null)
    await forgetRequests()
    await later.window.fetch(secret(), { cache: 'force-cache' })
    expect(await requestsTo(secret())).to.have.length(1)
  })
})

describe('the worker leaves to the browser', () => {
  it('addresses that are not protected: the HTTP cache answers', async () => {
    expect(await textOf(open())).to.equal(await textOf(open()))
    expect(await visit(open())).to.equal(await visit(open()))
    expect((await requestsTo(open())).length).to.be.below(3)
  })

  it('every document: the page judges where it came from', async () => {
    expect(await visit(secret())).to.equal(await visit(secret()))
  })

  it('assets at a protected address that are not listed', async () => {
    await show(secret())
    await show(secret())
    expect(await requestsTo(secret())).to.have.length(1)
  })

  it('requests with another method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) await page.window.fetch(secret(), { method, body: null })
    const seen = await requestsTo(secret())
    expect(seen.map(request => request.split(' ')[0])).to.deep.equal(['POST', 'PUT', 'DELETE', 'HEAD'])
  })

  it('requests that want no network', async () => {
    const asked = textOf(secret(), { cache: 'only-if-cached', mode: 'same-origin' })
    expect(await asked.catch(() => 'refused')).to.equal('refused')
    expect(await requestsTo(secret())).to.have.length(0)
  })
})

describe('the answer', () => {
  it('is passed on as the server gave it', async () => {
    for (const status of [401, 404, 500, 204]) {
      const path = status === 204 ? 'no-content' : String(status)
      expect((await page.window.fetch(`${site.folder}answers/${path}`)).status).to.equal(status)
    }
  })

  it('follows redirects as the page wanted', async () => {
    const path = `${site.folder}answers/to-page`
    const followed = await page.window.fetch(path)
    expect([followed.redirected, new URL(followed.url).pathname]).to.deep.equal([true, '/answers/html'])
    expect((await page.window.fetch(path, { redirect: 'manual' })).type).to.equal('opaqueredirect')
    expect(await page.window.fetch(path, { redirect: 'error' }).catch(() => 'refused')).to.equal('refused')
  })

  it('of a document may be a redirect', async () => {
    expect(await visit(`${site.folder}answers/to-page`)).to.contain('Account of Alice')
  })

  it('of a server that cannot be reached is an error, and the worker goes on', async () => {
    const refused = await textOf(`${site.folder}answers/broken`).catch(() => 'refused')
    expect(refused).to.equal('refused')
    expect(await textOf(secret())).to.match(/^answer \d+$/)
  })

  it('arrives in pieces, and can be aborted', async () => {
    const controller = new page.window.AbortController()
    const answer = await page.window.fetch(`${site.folder}answers/never-ends`, { signal: controller.signal })
    const first = await answer.body?.getReader().read()
    expect(new TextDecoder().decode(first?.value)).to.equal('{"authenticated":')
    controller.abort()
  })
})
