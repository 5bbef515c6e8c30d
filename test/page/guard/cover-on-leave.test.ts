import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { signedIn } from '../session.js'
import { aTaskLater, until } from '../until.js'

const open = async (html: string) => {
  signedIn()
  const page = await openPage('guarded', { 'data-cover-on-leave': '', 'data-ping-timeout': '200ms' })
  await until(() => page.guard.state === 'open')
  page.document.body.innerHTML = html
  return page
}

describe('with coverOnLeave a page is covered', () => {
  it('in the click on a link', async () => {
    const page = await open('<a href="/pages/plain">x</a>')
    page.find('a').click()
    expect(page.isCovered()).to.equal(true)
    await until(() => page.path === '/pages/plain')
  })

  it('when a form is sent', async () => {
    const page = await open('<form action="/pages/plain"><button>x</button></form>')
    page.find('button').click()
    expect(page.isCovered()).to.equal(true)
    await until(() => page.path.startsWith('/pages/plain'))
  })

  it('when script sets the address', async () => {
    const page = await open('')
    let wasCovered = false
    page.window.addEventListener('pagehide', () => (wasCovered = page.isCovered()), { once: true, capture: true })
    page.window.location.href = '/pages/plain'
    await until(() => page.path === '/pages/plain')
    expect(wasCovered).to.equal(true)
  })

  it('for a moment only, if it is not left after all', async () => {
    const page = await open('<a href="/answers/no-content">x</a>')
    page.find('a').click()
    expect(page.isCovered()).to.equal(true)
    await until(() => page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(page.path).to.contain('/pages/guarded')
  })
})

describe('with coverOnLeave a page is not covered', () => {
  const links = [
    '<a href="#there">x</a>',
    '<a href="data:,x" download="x">x</a>',
    '<a href="/demo/public/icon.svg" download>x</a>',
    '<a href="javascript:void 0">x</a>',
    '<a href="/pages/plain" onclick="event.preventDefault()">x</a>',
    '<form action="/pages/plain" onsubmit="return false"><button>x</button></form>',
    '<form method="dialog"><button>x</button></form>',
  ]
  for (const html of links) {
    it(html, async () => {
      const page = await open(html)
      page.find('a, button').click()
      expect(page.isCovered()).to.equal(false)
      await aTaskLater()
      await aTaskLater()
      expect(page.isCovered()).to.equal(false)
      expect(page.guard.state).to.equal('open')
    })
  }

  it('by a router that takes over', async () => {
    const page = await open('')
    const { navigation } = page.window as unknown as { navigation: EventTarget }
    const intercept = (event: Event) => (event as Event & { intercept(): void }).intercept()
    navigation.addEventListener('navigate', intercept, { once: true })
    page.window.location.href = '/pages/guarded?routed'
    await until(() => page.path === '/pages/guarded?routed')
    await aTaskLater()
    expect(page.isCovered()).to.equal(false)
  })
})
