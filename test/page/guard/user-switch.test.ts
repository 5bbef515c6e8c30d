import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import type { Page, PageWindow } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

const FRESH = { type: 'navigate', transferSize: 0, encodedBodySize: 500, fetchStart: 0, redirectCount: 0 }
const KEYED: Partial<LogoutGuardOptions> = { sessionKey: 'cookie:session' }

/** What the browser says about the document from now on. */
const say = (window: PageWindow, entry: object) => {
  window.performance.getEntriesByType = () => [entry] as unknown as PerformanceEntryList
}

const open = async (options: Partial<LogoutGuardOptions> = {}, who = 'alice') => {
  signedIn(who)
  const opened = await openWithGuard(options)
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  return opened
}

/** Somebody else signs in elsewhere. In Chromium, a frame sees a cookie that another frame set a little later. */
const replacedBy = async (who: string, { document }: Page) => {
  signedIn(who)
  await until(() => document.cookie.includes(`session=${who}`))
}

const nonce = () => JSON.parse(localStorage.getItem('logout-guard:default:running') ?? 'null')?.epoch.nonce as string

describe('the next person, whose sign-in nobody noticed', () => {
  it('gets their page as it is, covered until the ping is answered, and earlier pages are reloaded', async () => {
    const alice = await open(KEYED)
    const before = nonce()
    const bob = await openWithGuard(KEYED)
    await replacedBy('bob', bob.page)
    await forgetRequests()
    bob.guard.start()
    expect(bob.page.isCovered()).to.equal(true)
    await until(() => bob.guard.state === 'open')
    expect(bob.events).to.include('verdict signed-in')
    expect(bob.events).not.to.include('leave signed-out')
    expect(nonce()).not.to.equal(before)
    await until(() => alice.guard.state === 'leaving')
    await until(async () => (await requestsTo('/pages/plain')).length === 1)
  })

  it('sees no restored page at once, however fresh the last verdict', async () => {
    const { page, guard, events } = await open({ ...KEYED, freshFor: '1m' })
    freeze(page)
    await replacedBy('bob', page)
    events.length = 0
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'leaving')
    expect(events).not.to.include('reveal')
  })

  it('finds an open page covered when the tab is shown', async () => {
    const { page, guard, events } = await open(KEYED)
    await replacedBy('bob', page)
    events.length = 0
    page.window.dispatchEvent(new Event('focus'))
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'leaving')
    expect(events).not.to.include('reveal')
  })

  it('is recognised by the key in a page from the server', async () => {
    const { page, guard } = await openWithGuard({ sessionKey: 'meta:session' })
    const metaOf = (document: Document, content: string) => {
      const meta = Object.assign(document.createElement('meta'), { name: 'session', content })
      document.head.append(meta)
    }
    signedIn('alice')
    metaOf(page.document, 'alice')
    guard.start()
    await until(() => guard.state === 'open')
    const before = nonce()
    const bob = await openWithGuard({ sessionKey: 'meta:session' })
    metaOf(bob.page.document, 'bob')
    signedIn('bob')
    bob.guard.start()
    await until(() => nonce() !== before)
    await until(() => bob.guard.state === 'open')
    await until(() => guard.state === 'leaving')
  })
})

describe('a document from the HTTP cache', () => {
  it('is reloaded if it was not loaded in this session', async () => {
    const { guard } = await open()
    localStorage.removeItem('logout-guard:default:seen')
    guard.stop()
    const { page, guard: next, events } = await openWithGuard()
    say(page.window, FRESH)
    await forgetRequests()
    next.start()
    expect(page.isCovered()).to.equal(true)
    await until(() => next.state === 'leaving')
    expect(events).not.to.include('reveal')
    await until(async () => (await requestsTo('/pages/plain')).length === 1)
  })

  it('is shown at once if it was loaded in this session', async () => {
    const { guard } = await open()
    await until(() => localStorage.getItem('logout-guard:default:seen')?.startsWith(nonce()))
    guard.stop()
    const { page, guard: next } = await openWithGuard()
    say(page.window, FRESH)
    next.start()
    expect(next.state).to.equal('open')
    expect(page.isCovered()).to.equal(false)
  })

  it('is reloaded for the next person, whose sign-in nobody noticed', async () => {
    const { guard } = await open()
    signedOut()
    await guard.check()
    await until(() => guard.state === 'leaving')
    signedIn('bob')
    const { page, guard: next, events } = await openWithGuard()
    say(page.window, FRESH)
    next.start()
    expect(next.state).to.equal('leaving')
    expect(events).not.to.include('reveal')
  })

  it('is covered once the browser reports it, and reloaded', async () => {
    const { guard } = await open()
    localStorage.removeItem('logout-guard:default:seen')
    guard.stop()
    const { page, guard: next } = await openWithGuard()
    const entry = { ...FRESH, encodedBodySize: 0 }
    say(page.window, entry)
    Object.defineProperty(page.window.Document.prototype, 'readyState', { value: 'interactive', configurable: true })
    next.start()
    expect(next.state).to.equal('open')
    entry.encodedBodySize = 500
    page.document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }))
    expect(next.state).to.equal('leaving')
  })

  it('is not shown to a person who just signed in before the browser reports where it came from', async () => {
    signedIn()
    const { page, guard, events } = await openWithGuard()
    const entry = { ...FRESH, encodedBodySize: 0 }
    say(page.window, entry)
    Object.defineProperty(page.window.Document.prototype, 'readyState', { value: 'interactive', configurable: true })
    guard.start()
    await until(() => events.includes('verdict signed-in'))
    expect(guard.state).to.equal('covered')
    expect(page.isCovered()).to.equal(true)
    Object.assign(entry, { transferSize: 800, encodedBodySize: 500 })
    page.document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }))
    await until(() => guard.state === 'open')
  })

  it('does not matter if a worker answers', async () => {
    const { guard } = await open()
    localStorage.removeItem('logout-guard:default:seen')
    guard.stop()
    const { page, guard: next } = await openWithGuard()
    say(page.window, FRESH)
    Object.defineProperty(page.window.navigator.serviceWorker, 'controller', {
      value: { scriptURL: `${location.origin}/sw.js` },
      configurable: true,
    })
    next.start()
    expect(next.state).to.equal('open')
    await until(() => page.document.readyState === 'complete')
    expect(localStorage.getItem('logout-guard:default:seen')).to.equal(null)
  })

  it('is one that was loaded before, if this visit was redirected: WebKit does not keep that answer', async () => {
    signedIn()
    const { page, guard } = await openWithGuard()
    say(page.window, { ...FRESH, transferSize: 800, redirectCount: 1 })
    guard.start()
    await until(() => guard.state === 'open')
    await until(() => page.document.readyState === 'complete')
    guard.stop()
    expect(localStorage.getItem('logout-guard:default:seen')).to.equal(null)
  })

  it('is never the result of a reload', async () => {
    const { guard } = await open()
    localStorage.removeItem('logout-guard:default:seen')
    guard.stop()
    const { page, guard: next } = await openWithGuard()
    say(page.window, { ...FRESH, type: 'reload' })
    next.start()
    expect(next.state).to.equal('open')
    await until(() => localStorage.getItem('logout-guard:default:seen')?.startsWith(nonce()))
  })
})
