import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'

type RouteModule = typeof import('../../../src/signals/navigation.js')

async function openWithRoutes() {
  const page = await openPage('plain')
  const { onRoute } = await page.load<RouteModule>('signals/navigation.js')
  const emitted: string[] = []
  const stop = onRoute(() => emitted.push(page.path))
  return { page, emitted, stop, history: page.window.history }
}

describe('onRoute', () => {
  it('emits when the address has changed', async () => {
    const { page, emitted, stop, history } = await openWithRoutes()
    history.pushState({ n: 1 }, '', '/pages/one')
    history.replaceState({ n: 2 }, '', '/pages/two')
    expect(emitted).to.deep.equal(['/pages/one', '/pages/two'])
    expect(history.state).to.deep.equal({ n: 2 })
    expect(page.path).to.equal('/pages/two')
    stop()
  })

  it('emits for Back and Forward within the document', async () => {
    const { emitted, stop, history } = await openWithRoutes()
    history.pushState(null, '', '/pages/one')
    history.back()
    await until(() => emitted.length === 2)
    history.forward()
    await until(() => emitted.length === 3)
    expect(emitted).to.deep.equal(['/pages/one', '/pages/plain', '/pages/one'])
    stop()
    history.back()
    await until(() => history.state === null)
  })

  it('does not emit if the address stays', async () => {
    const { emitted, stop, history } = await openWithRoutes()
    history.replaceState({ scrolled: 100 }, '')
    history.pushState(null, '', '')
    expect(emitted).to.deep.equal([])
    stop()
  })

  it('leaves an error of the browser to the page', async () => {
    const { emitted, stop, history } = await openWithRoutes()
    expect(() => history.pushState(null, '', 'https://example.org/')).to.throw()
    expect(emitted).to.deep.equal([])
    stop()
  })

  it('lets other scripts patch the history before and after', async () => {
    const { page, emitted, stop, history } = await openWithRoutes()
    const { prototype } = page.window.History
    const { pushState } = prototype
    let calls = 0
    prototype.pushState = function (...change) {
      calls++
      pushState.apply(this, change)
    }
    history.pushState(null, '', '/pages/one')
    expect([calls, emitted.length]).to.deep.equal([1, 1])
    prototype.pushState = pushState
    stop()
  })

  it('unsubscribes completely', async () => {
    const { page, emitted, stop, history } = await openWithRoutes()
    stop()
    history.pushState(null, '', '/pages/one')
    expect(emitted).to.deep.equal([])
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})
