import { expect } from 'chai'
import type { LogoutGuardOptions, Verdict } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { freeze, pass, restore, show } from '../wake-ups.js'

const open = async (options: Partial<LogoutGuardOptions> = {}) => {
  signedIn()
  const opened = await openWithGuard(options)
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  await forgetRequests()
  return opened
}

/** A ping function that answers with these verdicts, one after the other. */
const answering = (...verdicts: Verdict[]) => ({ ping: async () => verdicts.shift() ?? ('unknown' as const) })

/** Writes what another tab would have written while this one was frozen: no event reports it. */
const writeUnseen = ({ window }: Page, part: string, record: object) =>
  window.localStorage.setItem(`logout-guard:default:${part}`, JSON.stringify({ v: 1, ...record }))

describe('a restored page', () => {
  it('leaves without any request if the end is known', async () => {
    const { page, guard } = await open()
    freeze(page)
    writeUnseen(page, 'end', { n: 9, at: Date.now(), confirmed: true, reason: 'signed-out' })
    restore(page)
    expect(guard.state).to.equal('leaving')
    expect(page.document.documentElement.textContent).to.equal('')
    await until(() => page.path.startsWith('/login?reason=signed-out'))
    expect(await requestsTo('/session')).to.have.length(0)
  })

  it('is reloaded if somebody else is signed in now', async () => {
    const { page, guard } = await open()
    freeze(page)
    const epoch = { n: 9, nonce: '1-2', begun: Date.now() }
    writeUnseen(page, 'running', { epoch, tag: null, verdict: 'signed-in', at: Date.now() })
    restore(page)
    expect(guard.state).to.equal('leaving')
    expect(page.document.documentElement.textContent).to.equal('')
    await until(async () => (await requestsTo('/pages/plain')).length > 0)
    await until(() => page.text() === 'CANARY')
  })

  it('stays covered while there is no verdict, with a notice', async () => {
    const { page, guard } = await open(answering('signed-in', 'unknown'))
    freeze(page)
    restore(page)
    await until(() => guard.state === 'blocked')
    expect(page.isCovered()).to.equal(true)
    expect(page.notice()).to.contain('the server did not say')
  })

  it('is shown without a verdict, if the site prefers that', async () => {
    const { page, guard } = await open({ ...answering('signed-in', 'unknown'), onUnknown: 'reveal' })
    freeze(page)
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })

  it('leaves without a verdict, if the site prefers that', async () => {
    const { page } = await open({ ...answering('signed-in', 'unknown'), onUnknown: 'leave' })
    freeze(page)
    restore(page)
    await until(() => page.path.startsWith('/login?'))
  })

  it('is shown before the ping if the last verdict is fresh enough', async () => {
    const { page, guard, events } = await open({ freshFor: '1m' })
    freeze(page)
    events.length = 0
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => events.length === 3)
    expect(events).to.deep.equal(['reveal', 'change covered open', 'verdict signed-in'])
    expect(guard.state).to.equal('open')
  })

  it('asks first if the last verdict is too old', async () => {
    const { page, guard, events } = await open({ freshFor: '1m' })
    freeze(page)
    events.length = 0
    pass(61_000, page)
    restore(page)
    await until(() => guard.state === 'open')
    expect(events[0]).to.equal('verdict signed-in')
  })

  it('is reloaded if the site cleared localStorage: nobody knows whose it is', async () => {
    const { page, guard } = await open()
    freeze(page)
    page.window.localStorage.clear()
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'leaving')
    await until(async () => (await requestsTo('/pages/plain')).length > 0)
  })

  for (const [what, options] of Object.entries({
    'the session key': { sessionKey: () => keys[0] as string },
    'the user that the ping names': {
      ping: async () => ({ verdict: 'signed-in' as const, user: keys[0] as string }),
    },
  })) {
    it(`is reloaded if ${what} has changed`, async () => {
      keys = ['alice']
      const { page, guard } = await open(options)
      keys = ['bob']
      freeze(page)
      restore(page)
      await until(() => guard.state === 'leaving')
      await until(async () => (await requestsTo('/pages/plain')).length > 0)
    })

    it(`is shown if ${what} is the same`, async () => {
      keys = ['alice']
      const { page, guard } = await open(options)
      freeze(page)
      restore(page)
      await until(() => guard.state === 'open')
      expect(page.isCovered()).to.equal(false)
    })
  }
})

let keys: string[] = []

describe('an open page', () => {
  it('is covered when it was hidden for a long time, until the server answers', async () => {
    const { page, guard } = await open({ hiddenFor: '10m' })
    show(page, 'hidden')
    pass(11 * 60_000, page)
    show(page, 'visible')
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'open')
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('is not covered when it was hidden for a moment', async () => {
    const { page, events } = await open({ hiddenFor: '10m' })
    events.length = 0
    show(page, 'hidden')
    pass(30_000, page)
    show(page, 'visible')
    await aTaskLater()
    expect(events).to.deep.equal([])
    expect(await requestsTo('/session')).to.have.length(0)
  })

  it('leaves when it is shown after the session ended', async () => {
    const { page } = await open()
    show(page, 'hidden')
    signedOut()
    pass(61_000, page)
    show(page, 'visible')
    await until(() => page.path.startsWith('/login?'))
  })

  it('does not ask while it is hidden', async () => {
    const { page, guard } = await open({ pingInterval: 20 })
    show(page, 'hidden')
    // A ping that is on its way would arrive afterwards.
    await guard.check()
    await forgetRequests()
    const ticks = { n: 0 }
    page.window.setInterval(() => ticks.n++, 20)
    await until(() => ticks.n > 4)
    expect(await requestsTo('/session')).to.have.length(0)
    show(page, 'visible')
    await until(async () => (await requestsTo('/session')).length > 1)
  })

  it('asks when the network is back', async () => {
    const { page } = await open()
    pass(61_000, page)
    page.window.dispatchEvent(new Event('online'))
    await until(async () => (await requestsTo('/session')).length === 1)
  })

  it('is covered when it is frozen in the background, and asks when it thaws', async () => {
    const { page, guard } = await open()
    page.document.dispatchEvent(new Event('freeze'))
    expect(page.isCovered()).to.equal(true)
    page.document.dispatchEvent(new Event('resume'))
    await until(() => guard.state === 'open')
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('survives if the site clears localStorage in another tab', async () => {
    const { guard, events } = await open()
    events.length = 0
    localStorage.clear()
    await until(() => events.includes('cover'))
    await until(() => guard.state === 'open')
    expect(localStorage.getItem('logout-guard:default:running')).to.contain('signed-in')
  })
})

describe('a single-page app', () => {
  it('is covered when it enters a protected route, and opens if somebody is signed in', async () => {
    const { page, guard } = await open({ protect: '/pages/app*' })
    expect(guard.state).to.equal('open')
    expect(await requestsTo('/session')).to.have.length(0)
    page.window.history.pushState(null, '', '/pages/about')
    expect(page.isCovered()).to.equal(false)
    page.window.history.pushState(null, '', '/pages/app/7')
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    page.window.history.pushState(null, '', '/pages/app/8')
    expect(page.isCovered()).to.equal(false)
  })

  it('leaves when it enters a protected route, if nobody is signed in', async () => {
    const { page } = await open({ protect: '/pages/app*' })
    signedOut()
    page.window.history.pushState(null, '', '/pages/app/7')
    await until(() => page.path === '/login?reason=expired&returnTo=%2Fpages%2Fapp%2F7')
  })
})
