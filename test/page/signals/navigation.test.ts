import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { aTaskLater, until } from '../until.js'

type NavigateModule = typeof import('../../../src/signals/navigation.js')

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string }
  intercept(): void
}
type Navigation = EventTarget & { removeEventListener: EventTarget['removeEventListener'] }

async function openWithNavigate() {
  const page = await openPage('plain')
  const { onNavigate } = await page.load<NavigateModule>('signals/navigation.js')
  const emitted: string[] = []
  const stop = onNavigate(url => emitted.push(new URL(url).pathname + new URL(url).hash))
  const { navigation } = page.window as unknown as { navigation: Navigation }
  /** What the router of the page does with the next navigation. */
  const route = (listener: (event: NavigateEvent) => void) =>
    navigation.addEventListener('navigate', listener as EventListener, { once: true })
  return { page, emitted, stop, route }
}

describe('onNavigate', () => {
  it('emits when script sets the address, before the page is left', async () => {
    const { page, emitted, stop } = await openWithNavigate()
    let before = -1
    page.window.addEventListener('pagehide', () => (before = emitted.length), { once: true })
    page.window.location.href = '/pages/rich'
    await until(() => page.path === '/pages/rich')
    expect(before).to.equal(1)
    expect(emitted).to.deep.equal(['/pages/rich'])
    stop()
  })

  it('emits for a link', async () => {
    const { page, emitted, stop } = await openWithNavigate()
    page.document.body.innerHTML = '<a href="/pages/rich">x</a>'
    page.find('a').click()
    await until(() => emitted.length > 0)
    expect(emitted).to.deep.equal(['/pages/rich'])
    stop()
    await until(() => page.path === '/pages/rich')
  })

  it('does not emit if the page prevents it', async () => {
    const { page, emitted, stop, route } = await openWithNavigate()
    route(event => event.preventDefault())
    page.window.location.href = '/pages/rich'
    await aTaskLater()
    expect(emitted).to.have.length(0)
    stop()
  })

  it('does not emit within the document, or for a download', async () => {
    const { page, emitted, stop } = await openWithNavigate()
    page.window.location.hash = '#there'
    page.window.history.pushState(null, '', '/pages/pushed')
    page.document.body.innerHTML = '<a href="data:,x" download="x">x</a>'
    page.find('a').click()
    await aTaskLater()
    expect(emitted).to.have.length(0)
    stop()
  })

  it('does not emit without a Navigation API', async () => {
    const page = await openPage('plain')
    const { onNavigate } = await page.load<NavigateModule>('signals/navigation.js')
    Object.defineProperty(page.window, 'navigation', { value: undefined })
    const stop = onNavigate(() => {})
    stop()
  })

  it('unsubscribes completely', async () => {
    const { page, emitted, stop } = await openWithNavigate()
    stop()
    page.window.location.href = '/pages/rich'
    await until(() => page.path === '/pages/rich')
    expect(emitted).to.have.length(0)
  })
})
