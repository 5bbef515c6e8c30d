import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, pass, restore, show } from '../wake-ups.js'
import { MINUTE, openIdle, openWithIdle, setEnd, storedEnd, wake, wentBy } from './open-with-idle.js'

const recordOf = (part: string) => JSON.parse(localStorage.getItem(`logout-guard:default:${part}`) ?? 'null')

/** How a sign-out does not reach the server, or does nothing there. */
const IN_VAIN: Record<string, Partial<LogoutGuardOptions>> = {
  'the server does nothing': { signOut: { method: 'POST', url: '/answers/no-content' } },
  'the server refuses it': { signOut: { method: 'POST', url: '/answers/500' } },
  'the network fails': { signOut: { method: 'POST', url: '/answers/broken' } },
  'the site named no sign-out': { signOut: undefined as never },
  'its function throws': { signOut: () => Promise.reject(new Error('no')) },
}

describe('when the limit is over', () => {
  it('every tab is covered, the server gets one sign-out, and the login page the reason', async () => {
    const tabs = [await openIdle(), await openIdle()]
    for (const { page } of tabs) pass(31 * MINUTE, page)
    const [one] = tabs
    wake((one ?? expect.fail()).page)
    expect(one?.page.isCovered()).to.equal(true)
    for (const { page } of tabs) await until(() => page.path === '/login?reason=idle&returnTo=%2Fpages%2Fplain')
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
    for (const { events } of tabs) {
      expect(events.slice(0, 3)).to.deep.equal(['beforeLeave idle', 'cover', 'change open covered'])
      expect(events).to.include('logout idle').and.not.include('reveal')
    }
  })

  it('the record says who ended the session', async () => {
    const { page } = await openIdle({}, { signOut: () => new Promise(() => {}), pingTimeout: '1m' })
    pass(31 * MINUTE, page)
    wake(page)
    expect(recordOf('intent')).to.include({ reason: 'idle', by: 'limit' })
  })

  it('nobody has to move: the page notices by itself', async () => {
    const { page } = await openIdle({ timeout: '1s', promptBefore: 0 })
    await until(() => wentBy(page, 'idle'))
  })

  for (const [what, options] of Object.entries(IN_VAIN)) {
    it(`the session ends in this browser all the same, if ${what}`, async () => {
      const { page, guard, events } = await openIdle({}, { pingTimeout: 500, ...options })
      pass(31 * MINUTE, page)
      wake(page)
      await until(() => guard.state === 'blocked')
      expect(page.notice()).to.contain('has not confirmed')
      expect(page.find('html').textContent).to.equal('')
      expect(recordOf('end')).to.include({ confirmed: false, reason: 'idle' })
      expect(events).to.include('error LG213').and.not.include('reveal')
    })
  }

  it('the sign-out is repeated once before the server is not believed', async () => {
    const { page, guard } = await openIdle({}, IN_VAIN['the server does nothing'])
    pass(31 * MINUTE, page)
    wake(page)
    await until(() => guard.state === 'blocked')
    expect((await requestsTo('/answers/no-content')).length).to.be.within(2, 3)
  })

  it('and nobody confirmed the sign-out, the next page is not shown, either', async () => {
    const { page, guard } = await openIdle({}, IN_VAIN['the server does nothing'])
    pass(31 * MINUTE, page)
    wake(page)
    await until(() => guard.state === 'blocked')
    const next = await openWithIdle({}, IN_VAIN['the server does nothing'])
    pass(31 * MINUTE, next.page)
    next.guard.start()
    await until(() => next.events.includes('verdict signed-in'))
    expect(next.page.text()).to.equal('')
    expect(next.events).not.to.include('reveal')
  })

  it('and the server has ended the session already, the page leaves by the same reason', async () => {
    const { page } = await openIdle()
    signedOut()
    pass(31 * MINUTE, page)
    await until(() => wentBy(page, 'idle'))
  })
})

describe('the limit is over while nobody can notice it', () => {
  it('a tab in the background covers its page when the limit is over', async () => {
    const { page } = await openIdle({ timeout: '1s', promptBefore: 0 })
    show(page, 'hidden')
    await until(() => wentBy(page, 'idle'))
  })

  it('a frozen page is not shown when it comes back', async () => {
    const { page, events } = await openIdle({}, { freshFor: '24h' })
    freeze(page)
    pass(31 * MINUTE, page)
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => wentBy(page, 'idle'))
    expect(events).not.to.include('reveal')
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
  })

  it('the computer slept, or its clock was set forward: the page is covered before a press is handled', async () => {
    const { page } = await openIdle()
    pass(31 * MINUTE, page)
    await until(() => page.isCovered())
    await until(() => wentBy(page, 'idle'))
  })

  it('the clock is set back: an open page counts on', async () => {
    const { page } = await openIdle({ timeout: '2s', promptBefore: 0 })
    pass(-60 * MINUTE, page)
    await until(() => wentBy(page, 'idle'))
  })

  it('the clock is set back: the end is not moved away by that', async () => {
    const { page } = await openIdle()
    const { performance } = page.window
    const now = performance.now.bind(performance)
    performance.now = () => now() + 29 * MINUTE
    pass(-60 * MINUTE, page)
    // The next look at the limit brings it back into the time of this clock.
    await until(() => storedEnd() < page.window.Date.now() + 31 * MINUTE)
    performance.now = () => now() + 31 * MINUTE
    await until(() => wentBy(page, 'idle'))
  })
})

describe('a document that starts after the end', () => {
  /** The browser was closed meanwhile: only what is stored is left. */
  const late = async (options: Partial<LogoutGuardOptions> = {}) => {
    const { guard } = await openIdle({}, options)
    guard.stop()
    setEnd(Date.now() - 1)
    const opened = await openWithIdle({}, options)
    return opened
  }

  it('is covered, asks, and signs out whoever is still signed in', async () => {
    const { page, guard, events } = await late()
    guard.start()
    expect(page.isCovered()).to.equal(true)
    await until(() => wentBy(page, 'idle'))
    expect(events).to.include('verdict signed-in').and.not.include('reveal')
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
  })

  it('leaves for the login page without a sign-out if nobody is signed in', async () => {
    const { page, guard, events } = await late()
    signedOut()
    guard.start()
    expect(page.isCovered()).to.equal(true)
    await until(() => page.path.startsWith('/login?reason='))
    expect(events).not.to.include('reveal')
    expect(await requestsTo('/logout')).to.deep.equal([])
  })

  it('stays covered while the server does not answer', async () => {
    const { page, guard } = await late({ ping: answering('signed-in') })
    guard.start()
    await until(() => guard.state === 'blocked')
    expect(page.isCovered()).to.equal(true)
    expect(page.notice()).to.contain('the server did not say')
  })

  it('is shown to a person who just signed in', async () => {
    const { page, guard } = await late()
    const entry = { type: 'navigate', transferSize: 800, encodedBodySize: 500, fetchStart: 0, redirectCount: 1 }
    page.window.performance.getEntriesByType = () => [entry] as unknown as PerformanceEntryList
    Object.defineProperty(page.window.Document.prototype, 'referrer', { value: `${location.origin}/login` })
    guard.start()
    await until(() => guard.state === 'open')
    await until(() => storedEnd() > Date.now() + 29 * MINUTE)
    expect(await requestsTo('/logout')).to.deep.equal([])
  })

  it('is not the end of the session of somebody else', async () => {
    const { page, guard } = await late({ sessionKey: 'cookie:session' })
    signedIn('bob')
    await until(() => page.document.cookie.includes('bob'))
    guard.start()
    await until(() => guard.state === 'open')
    await until(() => storedEnd() > Date.now() + 29 * MINUTE)
    expect(await requestsTo('/logout')).to.deep.equal([])
  })
})

/** A ping function that gives these verdicts, and then none. */
function answering(...verdicts: ('signed-in' | 'signed-out')[]) {
  return async () => verdicts.shift() ?? ('unknown' as const)
}

describe('the session after it', () => {
  it('has no end while nobody is signed in, and a new one after the next sign-in', async () => {
    const { page } = await openIdle()
    const before = storedEnd()
    pass(31 * MINUTE, page)
    await until(() => wentBy(page, 'idle'))
    expect(storedEnd()).to.equal(0)
    await openIdle()
    expect(storedEnd()).to.be.above(before)
  })
})
