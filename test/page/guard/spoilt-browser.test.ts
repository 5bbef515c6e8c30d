import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

describe('without BroadcastChannel', () => {
  it('the guard reports it and goes on', async () => {
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
  describe(`without a usable localStorage (${fixture})`, () => {
    it('the guard reports it, asks, and opens', async () => {
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

    it('the page is restored covered, and the server is asked', async () => {
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

    it('a person who is signed in is not thrown out, and gets into no redirect loop', async () => {
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
  it('the guard runs, although even the property navigator.serviceWorker throws', async () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    // An answer that cannot be read would bring the notice at once.
    frame.src = '/pages/sandboxed?data-ping-url=%2Fanswers%2Fnever'
    const message = new Promise<MessageEvent>(resolve => addEventListener('message', resolve, { once: true }))
    document.body.append(frame)
    const { data, source } = await message
    expect(source).to.equal(frame.contentWindow)
    expect(data).to.deep.equal({ state: 'covered', notice: undefined })
    frame.remove()
  })
})
