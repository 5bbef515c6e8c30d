import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

describe('createLogoutGuard()', () => {
  it('has no effect before start()', async () => {
    await forgetRequests()
    const { page, guard, events } = await openWithGuard()
    await aTaskLater()
    expect(guard.state).to.equal('open')
    expect(page.isCovered()).to.equal(false)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
    expect(Object.keys(localStorage)).to.deep.equal([])
    expect(events).to.deep.equal([])
    expect(await requestsTo('/session')).to.deep.equal([])
    expect(await guard.check()).to.equal('unknown')
  })

  it('throws at once on wrong options, with a code', async () => {
    const { createLogoutGuard } = await openWithGuard()
    const create = (options: object) => () => createLogoutGuard(options as never)
    const valid = { pingUrl: '/session', loginUrl: '/login' }
    for (const [options, code] of [
      [{ ...valid, pingURL: '/session' }, 'LG101'],
      [{ loginUrl: '/login' }, 'LG102'],
      [{ pingUrl: '/session' }, 'LG103'],
      [{ ...valid, protect: [7] }, 'LG104'],
      [{ ...valid, hiddenFor: '15 minutes' }, 'LG105'],
      [{ ...valid, logoutUrl: 'https://a.example/' }, 'LG106'],
      [null, 'LG104'],
    ] as const) {
      expect(create(options as object)).to.throw(code)
    }
  })
})

describe('start()', () => {
  it('has no effect the second time', async () => {
    signedIn()
    await forgetRequests()
    const { page, guard, events } = await openWithGuard()
    expect(guard.start()).to.equal(guard)
    expect(guard.start()).to.equal(guard)
    await until(() => guard.state === 'open')
    expect(await requestsTo('/session')).to.have.length(1)
    expect(events.filter(event => event === 'cover')).to.have.length(1)
    expect(page.codes).to.deep.equal([])
  })

  it('of a second guard of the same name reports LG202, and does nothing', async () => {
    signedIn()
    const { page, guard, createLogoutGuard } = await openWithGuard()
    guard.start()
    await until(() => guard.state === 'open')
    const before = page.window.recorded.leftovers()
    const second = createLogoutGuard({ pingUrl: '/session', loginUrl: '/login' }).start()
    expect(page.codes).to.deep.equal(['LG202'])
    expect(page.window.recorded.leftovers()).to.deep.equal(before)
    second.stop()
    createLogoutGuard({ pingUrl: '/answers/500', loginUrl: '/login' }).start()
    expect(page.window.recorded.leftovers()).to.deep.equal(before)
    expect(guard.state).to.equal('open')
  })

  it('of a second guard of another name works, and the first goes on', async () => {
    signedIn()
    const { page, guard, createLogoutGuard } = await openWithGuard()
    const second = createLogoutGuard({ pingUrl: '/session', loginUrl: '/login', name: 'second' })
    guard.start()
    second.start()
    await until(() => guard.state === 'open' && second.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
    second.stop()
  })
})

describe('stop()', () => {
  it('leaves nothing behind', async () => {
    signedIn()
    const { page, guard } = await openWithGuard({ pingInterval: '1m', coverOnLeave: true })
    guard.start()
    await until(() => guard.state === 'open')
    guard.stop()
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })

  it('twice, or before start(), does no harm', async () => {
    const { guard } = await openWithGuard()
    guard.stop()
    guard.start()
    guard.stop()
    guard.stop()
  })

  it('leaves a covered page covered, and aborts the ping that is on its way', async () => {
    const { page, guard, events } = await openWithGuard({ pingTimeout: 50 })
    guard.start()
    guard.stop()
    await aTaskLater()
    expect(page.isCovered()).to.equal(true)
    expect(await requestsTo('/login')).to.deep.equal([])
    expect(events).to.deep.equal(['cover', 'change open covered', 'error LG223'])
  })

  it('in a listener for a verdict: that verdict leads to nothing more', async () => {
    const { page, guard, events } = await openWithGuard({ protect: '/none' })
    guard.start()
    guard.on('verdict', () => guard.stop())
    await guard.check()
    expect(events).to.deep.equal(['error LG223', 'verdict signed-out'])
    expect(page.isCovered()).to.equal(false)
  })

  it('in a listener: a later start() leaves nothing behind at the next stop()', async () => {
    signedIn()
    const { page, guard, createLogoutGuard } = await openWithGuard()
    const off = guard.on('change', () => {
      off()
      guard.start()
    })
    guard.start()
    guard.stop()
    const second = createLogoutGuard({ pingUrl: '/session', loginUrl: '/login' }).start()
    await until(() => second.state === 'open')
    expect(page.codes).not.to.include('LG202')
    second.stop()
  })

  it('can be followed by start(), which reveals the page', async () => {
    signedIn()
    const { page, guard } = await openWithGuard()
    guard.start()
    guard.stop()
    guard.start()
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
    freeze(page)
    guard.stop()
    guard.start()
    restore(page)
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })
})

describe('check()', () => {
  it('asks the server and returns the verdict', async () => {
    signedIn()
    const { page, guard } = await openWithGuard()
    guard.start()
    expect(await guard.check()).to.equal('signed-in')
    signedOut()
    expect(await guard.check()).to.equal('signed-out')
    await until(() => page.path.startsWith('/login?'))
  })

  it('shares the ping that is on its way', async () => {
    signedIn()
    await forgetRequests()
    const { guard } = await openWithGuard()
    guard.start()
    expect(await Promise.all([guard.check(), guard.check()])).to.deep.equal(['signed-in', 'signed-in'])
    expect(await requestsTo('/session')).to.have.length(1)
  })
})

const tag = () => JSON.parse(localStorage.getItem('logout-guard:default:running') ?? '{}').tag

describe('signedIn()', () => {
  it('opens the page at once, because the site knows better', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/never' })
    expect(page.isCovered()).to.equal(true)
    page.guard.signedIn()
    expect(page.isCovered()).to.equal(false)
    expect(page.guard.state).to.equal('open')
  })

  it('makes the next page open at once too', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/never' })
    page.guard.signedIn()
    const next = await openPage('guarded', { 'data-ping-url': '/answers/never' })
    expect(next.guard.state).to.equal('open')
  })

  it('asks again, and changes nothing else, the second time', async () => {
    signedIn()
    const { guard, events } = await openWithGuard()
    guard.start()
    await until(() => guard.state === 'open')
    const epoch = () => JSON.parse(localStorage.getItem('logout-guard:default:running') ?? '{}').epoch
    const before = epoch()
    events.length = 0
    await forgetRequests()
    guard.signedIn()
    expect(events).to.deep.equal([])
    await until(() => events.includes('verdict signed-in'))
    expect(await requestsTo('/session')).to.have.length(1)
    expect(epoch()).to.deep.equal(before)
  })

  it('asks who is signed in, also while an earlier ping is on its way', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/authenticated' })
    page.guard.signedIn()
    await until(() => tag() !== null)
  })

  it('gives the session to the user whom the site names, before the server answers', async () => {
    const page = await openPage('guarded', { 'data-ping-url': '/answers/never' })
    page.guard.signedIn({ user: 'alice' })
    const ofAlice = tag()
    expect(ofAlice).to.match(/^ \w+$/)
    page.guard.signedIn({ user: 'alice' })
    expect(tag()).to.equal(ofAlice)
    page.guard.signedIn({ user: 7 })
    expect(tag())
      .to.match(/^ \w+$/)
      .and.not.equal(ofAlice)
    expect(page.guard.state).to.equal('leaving')
  })

  it('rejects a user that is neither text nor number', async () => {
    const { page, guard } = await openWithGuard()
    guard.start()
    for (const user of ['', null, {}, true] as never[]) {
      expect(() => guard.signedIn({ user })).to.throw('LG104')
    }
    expect(tag()).to.equal(undefined)
    page.frame.remove()
  })
})
