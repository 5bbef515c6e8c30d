import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

describe('without BroadcastChannel', () => {
  it('the guard says so and goes on', async () => {
    signedIn()
    const page = await openPage('without-channel')
    await until(() => page.guard.state === 'open')
    expect(page.codes).to.deep.equal(['LG204'])
  })

  it('another tab learns of a sign-out through storage', async () => {
    signedIn()
    const page = await openPage('without-channel', { 'data-protect': '/pages/*' })
    await until(() => page.guard.state === 'open')
    const other = await openPage('guarded', { 'data-protect': '/pages/*' })
    await until(() => other.guard.state === 'open')
    signedOut()
    void other.guard.check()
    await until(() => page.path.startsWith('/login?') && other.path.startsWith('/login?'))
  })
})

for (const fixture of ['without-storage', 'storage-throws', 'storage-full']) {
  describe(`where localStorage is of no use (${fixture})`, () => {
    it('the guard says so, asks, and opens', async () => {
      signedIn()
      const page = await openPage(fixture)
      await until(() => page.guard.state === 'open')
      expect(page.text()).to.equal('CANARY')
      expect(new Set(page.codes)).to.deep.equal(new Set(['LG203']))
      expect(Object.keys(localStorage)).to.deep.equal([])
    })

    it('it leaves if nobody is signed in', async () => {
      const page = await openPage(fixture)
      await until(() => page.path.startsWith('/login?'))
    })

    it('the page comes back out of the bfcache covered, and the server is asked', async () => {
      signedIn()
      const page = await openPage(fixture)
      await until(() => page.guard.state === 'open')
      freeze(page)
      expect(page.isCovered()).to.equal(true)
      signedOut()
      await forgetRequests()
      restore(page)
      expect(page.isCovered()).to.equal(true)
      await until(() => page.path.startsWith('/login?'))
      expect(await requestsTo('/session')).to.have.length(1)
    })

    it('nobody who is signed in is thrown out or sent round in circles', async () => {
      signedIn()
      const page = await openPage(fixture)
      await until(() => page.guard.state === 'open')
      for (const _ of [1, 2, 3]) {
        freeze(page)
        restore(page)
        await until(() => page.window.recorded && page.guard?.state === 'open')
      }
      expect(page.path).to.equal(`/pages/${fixture}`)
      expect(page.text()).to.equal('CANARY')
    })
  })
}

describe('in a frame without an origin of its own', () => {
  it('the guard runs, where even the property navigator.serviceWorker throws', async () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    // An answer that cannot be read would bring the notice at once.
    frame.src = '/pages/sandboxed?data-ping-url=%2Fanswers%2Fnever'
    const told = new Promise<MessageEvent>(resolve => addEventListener('message', resolve, { once: true }))
    document.body.append(frame)
    const { data, source } = await told
    expect(source).to.equal(frame.contentWindow)
    expect(data).to.deep.equal({ state: 'covered', notice: undefined })
    frame.remove()
  })
})
