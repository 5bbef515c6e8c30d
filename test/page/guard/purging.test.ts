import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'

const PURGED = 'logout-guard:default:purged'
const END = JSON.stringify({ v: 1, n: 1, at: 1000, confirmed: true, reason: 'signed-out' })

async function store(): Promise<void> {
  const cache = await caches.open('site')
  for (const path of ['/pages/account', '/help']) await cache.put(path, new Response('CANARY'))
}

const stored = async () => (await (await caches.open('site')).keys()).map(({ url }) => new URL(url).pathname)

describe('what an ended session left in the caches', () => {
  beforeEach(store)
  afterEach(() => caches.delete('site'))

  it('is purged when the end becomes known, by a page that stays', async () => {
    signedIn()
    const { guard } = await openWithGuard({ protect: '/pages/account' })
    guard.start()
    await guard.check()
    signedOut()
    await guard.check()
    await until(() => localStorage.getItem(PURGED) !== null)
    expect(await stored()).to.deep.equal(['/help'])
  })

  it('is purged by the next page with the guard, if the page that found the end was gone too soon', async () => {
    localStorage.setItem('logout-guard:default:end', END)
    await openPage('guarded', { 'data-login-url': '/pages/guarded', 'data-protect': '/pages/account' })
    await until(() => localStorage.getItem(PURGED) === '1000')
    expect(await stored()).to.deep.equal(['/help'])
  })

  it('is left alone after the purge of an end: it belongs to the next session', async () => {
    localStorage.setItem('logout-guard:default:end', END)
    localStorage.setItem(PURGED, '1000')
    const page = await openPage('guarded', { 'data-login-url': '/pages/guarded', 'data-protect': '/pages/account' })
    await page.window.caches.keys()
    expect(await stored()).to.deep.equal(['/pages/account', '/help'])
  })
})

const NAMED = { localStorage: ['draft:*'], sessionStorage: ['draft:*'] }
const drafts = () => [localStorage, sessionStorage].map(storage => storage.getItem('draft:1'))
const write = (text: string) => {
  for (const storage of [localStorage, sessionStorage]) storage.setItem('draft:1', text)
}

describe('what an ended session left in web storage', () => {
  afterEach(() => write('') ?? [localStorage, sessionStorage].map(storage => storage.removeItem('draft:1')))

  it('is deleted by a page that shows nothing protected, once', async () => {
    const { guard } = await openWithGuard({ protect: '/account', clear: NAMED })
    guard.start()
    write('of Alice')
    localStorage.setItem('logout-guard:default:end', END)
    await until(() => drafts().every(draft => draft === null))
    write('of Bob')
    const next = await openWithGuard({ protect: '/account', clear: NAMED })
    next.guard.start()
    guard.stop()
    guard.start()
    expect(drafts()).to.deep.equal(['of Bob', 'of Bob'])
  })

  it('is deleted by the next page of the tab, if none was there when it ended', async () => {
    const { guard } = await openWithGuard({ protect: '/account', clear: NAMED })
    guard.start()
    write('of Alice')
    guard.stop()
    localStorage.setItem('logout-guard:default:end', END)
    guard.start()
    expect(drafts()).to.deep.equal([null, null])
  })
})
