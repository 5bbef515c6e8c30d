import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { freeze, pass, restore, show } from '../wake-ups.js'
import { held, isGuarded, known, letGo, openHead, write } from './open-head.js'

/** An open page that waits for the rest. */
async function openWithoutRest(attributes: Record<string, string> = {}) {
  signedIn()
  known()
  const page = await openHead({ ...held(), ...attributes })
  expect(page.isCovered()).to.equal(false)
  expect(isGuarded(page)).to.equal(false)
  await forgetRequests()
  return page
}

const pings = async () => (await requestsTo('/session')).length
const isEvicting = ({ window }: Page) => window.recorded.leftovers().some(left => left.startsWith('channel 0.'))
const anEnd = () => ({ n: 1, at: Date.now(), confirmed: true, reason: 'signed-out' })

/** The channels by which a page evicts itself stay open. */
const forget = ({ frame }: Page) => frame.remove()

const PING = '/held/session'

/** A covered page whose ping is on its way while another tab does this. */
async function whileAsking(act: () => void) {
  signedIn()
  const page = await openHead({ ...held(), 'data-ping-url': PING })
  await until(async () => (await requestsTo(PING)).length === 1)
  const changed = new Promise(resolve => page.window.addEventListener('storage', resolve, { once: true }))
  act()
  await changed
  expect(page.isCovered()).to.equal(true)
  await letGo()
  return page
}

beforeEach(forgetRequests)

describe('the ping of the head', () => {
  it('is aborted because of another tab, and the rest asks again', async () => {
    const page = await whileAsking(() => localStorage.setItem('logout-guard:default:purged', '1'))
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(await requestsTo(PING)).to.have.length(2)
  })

  it('does not reveal the page after a sign-out in another tab, although the server answers', async () => {
    const page = await whileAsking(() => write('end', anEnd()))
    await until(() => page.path.startsWith('/login?reason=signed-out'))
    expect(await requestsTo(PING)).to.have.length(1)
  })
})

describe('a page that is left before the rest is here', () => {
  it('is covered, evicts itself, and removes the freshness from the marker', async () => {
    const page = await openWithoutRest()
    freeze(page)
    expect(page.isCovered()).to.equal(true)
    expect(page.document.title).to.equal(location.host)
    expect(isEvicting(page)).to.equal(true)
    expect(localStorage.getItem('logout-guard:default:running')).to.contain('"verdict":"unknown"')
    forget(page)
  })

  it('is not evicted if somebody typed something', async () => {
    const page = await openWithoutRest()
    page.window.dispatchEvent(new Event('input'))
    freeze(page)
    expect(page.isCovered()).to.equal(true)
    expect(isEvicting(page)).to.equal(false)
  })

  for (const [what, isLeft] of Object.entries({ 'opens no': true, 'or else one opens': false })) {
    it(`${what} other frozen page that is fresh`, async () => {
      known()
      const frozen = await openPage('guarded', { 'data-fresh-for': '10m', 'data-ping-url': '/answers/never' })
      freeze(frozen)
      const page = await openWithoutRest()
      if (isLeft) freeze(page)
      restore(frozen)
      await until(async () => (await requestsTo('/answers/never')).length === 1)
      await aTaskLater()
      expect(frozen.guard.state).to.equal(isLeft ? 'covered' : 'open')
      forget(page)
    })
  }

  it('and is restored: the rest asks and reveals it', async () => {
    const page = await openWithoutRest()
    freeze(page)
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await letGo()
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
    expect(await pings()).to.be.at.least(1)
    forget(page)
  })

  it('and is restored when nobody is signed in: the rest leaves it', async () => {
    const page = await openWithoutRest()
    freeze(page)
    signedOut()
    restore(page)
    await letGo()
    await until(() => page.path.startsWith('/login?reason=expired'))
  })

  it('and stays frozen until the rest comes: it is still covered then', async () => {
    const page = await openWithoutRest()
    freeze(page)
    await letGo()
    await until(() => isGuarded(page))
    expect(page.isCovered()).to.equal(true)
    expect(page.guard.state).to.equal('covered')
    restore(page)
    await until(() => page.guard.state === 'open')
    forget(page)
  })

  it('is not touched if it is public', async () => {
    const page = await openWithoutRest({ 'data-protect': '/none' })
    freeze(page)
    expect(page.isCovered()).to.equal(false)
    expect(isEvicting(page)).to.equal(false)
    expect(localStorage.getItem('logout-guard:default:running')).to.contain('"verdict":"signed-in"')
  })
})

describe('a page that is hidden before the rest is here', () => {
  it('is covered when it is shown again after a long time', async () => {
    const page = await openWithoutRest({ 'data-hidden-for': '10m' })
    show(page, 'hidden')
    await letGo()
    await until(() => isGuarded(page))
    expect(page.isCovered()).to.equal(false)
    pass(11 * 60_000, page)
    show(page, 'visible')
    expect(page.isCovered()).to.equal(true)
    await until(() => page.guard.state === 'open')
  })
})

describe('what happens elsewhere before the rest is here', () => {
  it('an end: the page is left without any request', async () => {
    const page = await openWithoutRest()
    write('end', anEnd())
    await letGo()
    await until(() => page.path.startsWith('/login?reason=signed-out'))
    expect(await pings()).to.equal(0)
  })

  it('a sign-out under way: the page is covered, and the server is asked', async () => {
    const page = await openWithoutRest({ 'data-ping-url': '/answers/never' })
    write('intent', { n: 1, at: Date.now(), settled: null, reason: 'signed-out' })
    await letGo()
    await until(() => page.isCovered())
    expect(isGuarded(page)).to.equal(true)
  })

  it('another session: the page is reloaded', async () => {
    const page = await openWithoutRest()
    known({ epoch: { n: 2, nonce: '3-4', begun: Date.now() } })
    await letGo()
    await until(async () => (await requestsTo('/pages/guarded')).length === 1)
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })

  it('storage that was cleared: the page is covered, and the server is asked', async () => {
    const page = await openWithoutRest({ 'data-ping-url': '/answers/never' })
    localStorage.clear()
    await letGo()
    await until(() => page.isCovered())
    await until(async () => (await requestsTo('/answers/never')).length === 1)
  })
})

describe('an app that goes to another address before the rest is here', () => {
  it('is covered and asks if that address is protected', async () => {
    const page = await openHead({ ...held(), 'data-protect': '/pages/app/*', 'data-ping-url': '/answers/never' })
    page.window.history.pushState(null, '', '/pages/app/7')
    await letGo()
    await until(() => page.isCovered())
    expect(page.guard.state).to.equal('covered')
  })
})
