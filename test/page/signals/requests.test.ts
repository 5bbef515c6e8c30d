import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type PageWindow } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { until } from '../until.js'

type RequestModule = typeof import('../../../src/signals/requests.js')

const WATCHED = '/answers/no-content'

async function openWithRequests(watched = WATCHED) {
  const page = await openPage('plain')
  const { onRequest } = await page.load<RequestModule>('signals/requests.js')
  const emitted: string[] = []
  const ways: unknown[] = []
  const stop = onRequest({
    isWatched: url => url === new URL(watched, location.href).href,
    sent: way => {
      emitted.push('sent')
      if (way) ways.push(way)
    },
    answered: answered => emitted.push(answered ? 'answered' : 'failed'),
    refused: () => emitted.push('refused'),
    signedOutStatus: [401],
  })
  return { page, emitted, ways, stop }
}

/** Sends by XMLHttpRequest. */
function sendXhr(window: PageWindow, url: string, isAsync = true): XMLHttpRequest {
  const request = new window.XMLHttpRequest()
  request.open('POST', url, isAsync)
  request.send('body')
  return request
}

describe('onRequest', () => {
  const inputs: Record<string, (window: PageWindow) => RequestInfo | URL> = {
    'a path': () => WATCHED,
    'an address': () => new URL(WATCHED, location.href).href,
    'a URL': window => new window.URL(WATCHED, window.location.href),
    'a Request': window => new window.Request(WATCHED, { method: 'POST' }),
  }
  for (const [what, input] of Object.entries(inputs)) {
    it(`emits for fetch with ${what}`, async () => {
      const { page, emitted, stop } = await openWithRequests()
      const answer = page.window.fetch(input(page.window), { method: 'POST' })
      expect(emitted).to.deep.equal(['sent'])
      expect((await answer).status).to.equal(204)
      await until(() => emitted.length > 1)
      expect(emitted).to.deep.equal(['sent', 'answered'])
      stop()
    })
  }

  it('emits for fetch called without its window, with a base URL', async () => {
    const { page, emitted, stop } = await openWithRequests()
    page.document.head.insertAdjacentHTML('afterbegin', '<base href="/answers/">')
    const { fetch } = page.window
    await fetch('no-content')
    await until(() => emitted.length > 1)
    expect(emitted).to.deep.equal(['sent', 'answered'])
    stop()
  })

  it('emits for a beacon, whose answer cannot be seen', async () => {
    const { page, emitted, stop } = await openWithRequests()
    expect(page.window.navigator.sendBeacon(WATCHED, 'body')).to.equal(true)
    expect(page.window.navigator.sendBeacon('/answers/other')).to.equal(true)
    expect(emitted).to.deep.equal(['sent'])
    stop()
  })

  it('emits for a fetch that fails or is aborted, and leaves the failure to the page', async () => {
    const { page, emitted, stop } = await openWithRequests('/answers/broken')
    const failure = await page.window.fetch('/answers/broken').catch(error => error)
    expect(failure.name).to.equal('TypeError')
    await until(() => emitted.length > 1)
    const aborting = new page.window.AbortController()
    const aborted = page.window.fetch('/answers/broken', { signal: aborting.signal }).catch(error => error)
    aborting.abort()
    expect((await aborted).name).to.equal('AbortError')
    await until(() => emitted.length > 3)
    expect(emitted).to.deep.equal(['sent', 'failed', 'sent', 'failed'])
    stop()
  })

  const answers = {
    202: 'answered',
    401: 'answered',
    redirect: 'answered',
    405: 'failed',
    500: 'failed',
    503: 'failed',
  }
  for (const [what, outcome] of Object.entries(answers)) {
    it(`takes ${what} for ${outcome}`, async () => {
      const path = `/answers/${what === 'redirect' ? 'to-page' : what}`
      const { page, emitted, stop } = await openWithRequests(path)
      await page.window.fetch(path)
      await until(() => emitted.length === 2)
      await page.window.fetch(path, { redirect: 'manual' })
      await until(() => emitted.length === 4)
      sendXhr(page.window, path)
      await until(() => emitted.length === 6)
      expect(emitted).to.deep.equal([1, 2, 3].flatMap(() => ['sent', outcome]))
      stop()
    })
  }

  it('can repeat a fetch with its body, although its timeout signal has fired', async () => {
    const { page, ways, stop } = await openWithRequests()
    const { Request, AbortController } = page.window
    const headers = { 'X-Token': 'abc' }
    const over = new AbortController()
    await page.window.fetch(new Request(WATCHED, { method: 'POST', body: 'a', headers, signal: over.signal }))
    await page.window.fetch(WATCHED, { method: 'POST', body: 'b', signal: over.signal })
    over.abort()
    await forgetRequests()
    for (const way of ways) for (const _ of [1, 2]) expect(await (way as () => Promise<boolean>)()).to.equal(true)
    expect(await requestsTo(WATCHED)).to.have.length(4)
    stop()
  })

  it('can repeat an XMLHttpRequest', async () => {
    const { page, ways, stop } = await openWithRequests()
    const request = new page.window.XMLHttpRequest()
    request.open('PUT', WATCHED)
    request.setRequestHeader('X-Token', 'abc')
    request.send('body')
    const url = new URL(WATCHED, location.href).href
    expect(ways).to.deep.equal([{ method: 'PUT', url, headers: [['X-Token', 'abc']], body: 'body' }])
    stop()
  })

  it('emits for XMLHttpRequest', async () => {
    const { page, emitted, stop } = await openWithRequests()
    const request = sendXhr(page.window, WATCHED)
    expect(emitted).to.deep.equal(['sent'])
    await until(() => emitted.length > 1)
    expect(emitted).to.deep.equal(['sent', 'answered'])
    expect(request.status).to.equal(204)
    stop()
  })

  it('emits for a synchronous XMLHttpRequest', async () => {
    const { page, emitted, stop } = await openWithRequests()
    sendXhr(page.window, WATCHED, false)
    expect(emitted).to.deep.equal(['sent', 'answered'])
    stop()
  })

  it('emits for an XMLHttpRequest that fails or is aborted', async () => {
    const { page, emitted, stop } = await openWithRequests('/answers/broken')
    sendXhr(page.window, '/answers/broken')
    await until(() => emitted.length > 1)
    sendXhr(page.window, '/answers/broken').abort()
    expect(emitted).to.deep.equal(['sent', 'failed', 'sent', 'failed'])
    stop()
  })

  it('emits for the last open() of an XMLHttpRequest', async () => {
    const { page, emitted, stop } = await openWithRequests()
    const request = new page.window.XMLHttpRequest()
    request.open('GET', WATCHED)
    request.open('GET', '/answers/html')
    const loaded = new Promise(resolve => request.addEventListener('loadend', resolve))
    request.send()
    await loaded
    expect(emitted).to.deep.equal([])
    stop()
  })

  it('does not emit for other requests, and does not change them', async () => {
    const { page, emitted, stop } = await openWithRequests()
    const answer = await page.window.fetch('/answers/which-headers', { method: 'PUT', headers: { 'X-Own': '1' } })
    expect(JSON.parse((await answer.json()).user)).to.contain({ method: 'PUT', 'x-own': '1' })
    const refused = await Promise.resolve(page.window.fetch('https://[')).catch(error => error.name)
    expect(refused).to.equal('TypeError')
    expect(emitted).to.deep.equal([])
    stop()
  })

  it('unsubscribes completely', async () => {
    const { page, emitted, stop } = await openWithRequests()
    stop()
    expect(page.window.recorded.leftovers()).to.deep.equal([])
    await page.window.fetch(WATCHED)
    expect(emitted).to.deep.equal([])
  })

  it("leaves another script's wrapper in place when it stops", async () => {
    const { page, stop } = await openWithRequests()
    const ours = page.window.fetch
    let calls = 0
    const theirs: typeof fetch = (...given) => {
      calls++
      return ours(...given)
    }
    page.window.fetch = theirs
    stop()
    expect(page.window.fetch).to.equal(theirs)
    expect((await page.window.fetch('/answers/html')).status).to.equal(200)
    expect(calls).to.equal(1)
    // For the check that follows each test.
    page.frame.remove()
  })
})
