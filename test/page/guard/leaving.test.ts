import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page, type PageWindow } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'

const isEmpty = ({ document }: Page) =>
  [...document.documentElement.children].every(({ localName }) => localName === 'logout-guard-notice')

const END = { v: 1, n: 1, at: 1000, reason: 'signed-out' }
const mark = (confirmed: boolean) =>
  localStorage.setItem('logout-guard:default:end', JSON.stringify({ ...END, confirmed }))

/** A document that was open for the session that ends now. */
async function end(page: Page): Promise<void> {
  await until(() => page.guard.state === 'open')
  signedOut()
  await page.guard.check()
}

type Router = { intercept(options: object): void; readonly canIntercept: boolean }

/** A router that turns every navigation it can into a change within the document, reloads too. */
const intercept = ({ window }: Page) => {
  const { navigation } = window as unknown as { navigation: EventTarget }
  navigation.addEventListener('navigate', event => {
    const router = event as Event & Router
    if (router.canIntercept) router.intercept({ handler: async () => {} })
  })
}

/** The document came with a history load: maybe from the HTTP cache. */
const comeBack = (window: PageWindow) => {
  const entry = { type: 'back_forward', transferSize: 0, encodedBodySize: 500, fetchStart: 0, redirectCount: 0 }
  window.performance.getEntriesByType = () => [entry] as unknown as PerformanceEntryList
}

const popups: Window[] = []

/** In a window of its own: a tab would hide this page. */
const opened = (page: Page, address: string) => {
  const popup = page.window.open(address, '', 'popup,width=300,height=200')
  if (!popup) throw new Error('no window')
  popups.push(popup)
  return popup
}

describe('a page that is left', () => {
  it('is empty at once, and the next document comes', async () => {
    signedIn()
    const page = await openPage('guarded')
    page.window.name = 'Alice'
    await end(page)
    expect(isEmpty(page)).to.equal(true)
    expect(page.window.name).to.equal('')
    await until(() => page.path.startsWith('/login?reason=expired'))
  })

  it('is left although its router turns every navigation into a change within the document', async () => {
    signedIn()
    const page = await openPage('guarded')
    intercept(page)
    await end(page)
    await until(() => page.document.title === 'Sign in')
  })

  it('is reloaded although its router does that to reloads, too', async () => {
    signedIn()
    const page = await openPage('guarded', { 'data-session-key': 'cookie:session' })
    await until(() => page.guard.state === 'open')
    intercept(page)
    const { document } = page
    signedIn('bob')
    await page.guard.check()
    await until(() => page.document !== document && page.guard?.state === 'open' && page.text() === 'CANARY')
  })

  it('shows a notice if the next document does not come, after a second try: LG222', async () => {
    signedIn()
    const page = await openPage('guarded', { 'data-login-url': '/answers/no-content', 'data-ping-timeout': '200ms' })
    await forgetRequests()
    await end(page)
    await until(() => page.notice() !== '')
    expect(page.notice()).to.contain('the next page did not load')
    expect(page.codes).to.deep.equal(['LG222'])
    expect(isEmpty(page)).to.equal(true)
    expect(await requestsTo('/answers/no-content')).to.have.length(2)
    const { shadowRoot } = page.find('logout-guard-notice')
    expect(shadowRoot?.querySelector('a')?.textContent).to.equal('Sign in')
    shadowRoot?.querySelector('button')?.click()
    await until(async () => (await requestsTo('/answers/no-content')).length === 3)
    expect(page.notice()).to.contain('the next page did not load')
  })
})

describe('a page whose session is over when it starts', () => {
  it('keeps its elements until the next document comes, for scripts of the same task, and shows none', async () => {
    mark(true)
    const { page, guard } = await openWithGuard({ protect: '/pages/*' })
    page.window.name = 'Alice'
    comeBack(page.window)
    guard.start()
    expect(guard.state).to.equal('leaving')
    expect(page.find('h1').isConnected).to.equal(true)
    expect(page.isCovered()).to.equal(true)
    expect(page.document.title).not.to.contain('Alice')
    expect(page.window.name).to.equal('')
    await until(() => page.path.startsWith('/login?reason=signed-out'))
  })

  it('is empty if the next document does not come', async () => {
    mark(true)
    const { page, guard } = await openWithGuard({ loginUrl: '/answers/no-content', pingTimeout: 200 })
    comeBack(page.window)
    guard.start()
    await until(() => isEmpty(page))
    await until(() => page.notice() !== '')
  })

  it('and stays with a notice is empty one task later', async () => {
    mark(false)
    const { page, guard } = await openWithGuard({ pingUrl: '/answers/never' })
    comeBack(page.window)
    guard.start()
    expect(page.find('h1').isConnected).to.equal(true)
    expect(page.isCovered()).to.equal(true)
    await aTaskLater()
    expect(isEmpty(page)).to.equal(true)
    expect(page.notice()).to.contain('has not confirmed')
  })
})

describe('windows that a page opened', () => {
  afterEach(() => {
    for (const popup of popups.splice(0)) popup.close()
  })

  it('are emptied and closed when it is left, if it wrote them itself', async () => {
    signedIn()
    const page = await openPage('guarded')
    await until(() => page.guard.state === 'open')
    const written = opened(page, 'about:blank')
    written.document.write('<h1>CANARY</h1>')
    const blob = opened(page, page.window.URL.createObjectURL(new Blob(['<h1>CANARY</h1>'], { type: 'text/html' })))
    await until(() => blob.document.querySelector('h1'))
    await end(page)
    for (const popup of [written, blob]) await until(() => popup.closed)
  })

  it('are left alone, if they show a page of this site or of another one', async () => {
    signedIn()
    const page = await openPage('guarded')
    await until(() => page.guard.state === 'open')
    const popup = opened(page, '/pages/plain')
    const foreign = opened(page, `http://127.0.0.1:${location.port}/pages/plain`)
    await until(() => popup.document.querySelector('h1'))
    await end(page)
    await until(() => page.path.startsWith('/login'))
    expect(popup.document.querySelector('h1')?.textContent).to.equal('CANARY')
    expect([popup.closed, foreign.closed]).to.deep.equal([false, false])
  })
})
