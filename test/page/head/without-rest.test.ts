import { expect } from 'chai'
import type { LogoutGuard } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { HELD_PATH, held, isGuarded, known, letGo, openHead, REST_PATH } from './open-head.js'

const MISSING = { 'data-rest-url': '/answers/404' }
const NEVER = { 'data-rest-url': '/answers/never', 'data-ping-timeout': '300ms' }

/** The text that the page shows instead of its content. */
const said = ({ window, document }: Page) => window.getComputedStyle(document.documentElement, '::before').content

function saysSo(page: Page) {
  expect(page.isCovered()).to.equal(true)
  expect(said(page)).to.contain('its logout guard did not load')
  expect(page.window.getComputedStyle(page.document.documentElement).display).to.equal('block')
  expect(page.document.title).to.equal(location.host)
  expect(page.codes).to.deep.equal(['LG225'])
}

const failed = (page: Page) => until(() => page.codes.includes('LG225'))
const problemOf = (promise: Promise<unknown>) => promise.then(String, String)

async function open(attributes: Record<string, string>) {
  signedIn()
  known()
  return openHead(attributes)
}

describe('an open page whose rest', () => {
  for (const [what, attributes] of Object.entries<Record<string, string>>({
    'is missing': MISSING,
    'is another page': { 'data-rest-url': '/answers/html' },
    'cannot be parsed': { 'data-rest-url': '/answers/no-script' },
    throws: { 'data-rest-url': '/w/1/broken.js' },
    'is another script': { 'data-rest-url': '/answers/empty-script', 'data-ping-timeout': '300ms' },
    'never comes': NEVER,
    'is refused by the policy': { 'data-rest-url': 'http://refused.example/rest.js', policy: 'strict' },
  })) {
    it(`${what} is covered, with a text`, async () => {
      const page = await open(attributes)
      await failed(page)
      saysSo(page)
    })
  }

  it('is missing reports it once', async () => {
    const page = await open({ ...MISSING, 'data-ping-timeout': '300ms' })
    const isOver = new Promise(resolve => page.window.setTimeout(resolve, 300))
    await failed(page)
    await isOver
    saysSo(page)
  })

  it('is missing rejects a sign-out that waits, and a later one', async () => {
    const page = await open(NEVER)
    const early = page.window.logoutGuard as LogoutGuard
    const first = problemOf(early.logout())
    expect(page.isCovered()).to.equal(true)
    expect(await first).to.contain('LG225')
    expect(await problemOf(early.logout())).to.contain('LG225')
  })

  it('comes later than that is guarded and revealed', async () => {
    const page = await open({ ...held(), 'data-ping-timeout': '300ms' })
    const early = page.window.logoutGuard as LogoutGuard
    await failed(page)
    await letGo()
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(said(page)).to.equal('none')
    expect(page.document.title).to.equal('Account of Alice')
    expect(await early.check()).to.equal('signed-in')
  })
})

describe('a covered page whose rest is missing', () => {
  it('stays covered, with a text', async () => {
    signedIn()
    const page = await openHead(MISSING)
    await failed(page)
    saysSo(page)
  })
})

describe('a public page whose rest is missing', () => {
  it('is not covered', async () => {
    const page = await openHead({ ...MISSING, 'data-protect': '/none' })
    await failed(page)
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
  })
})

describe('a page that was left and restored, and has no rest', () => {
  // It evicts itself if the browser allows that, and the channel for it stays open.
  let page: Page
  afterEach(() => page.frame.remove())

  const loads = async () => (await requestsTo('/pages/guarded')).length

  it('is reloaded, once', async () => {
    page = await open(NEVER)
    await forgetRequests()
    freeze(page)
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(async () => (await loads()) === 1)
    await failed(page)
    saysSo(page)
    expect(await loads()).to.equal(1)
  })

  it('is reloaded if the rest was known to be missing before', async () => {
    page = await open(MISSING)
    await failed(page)
    await forgetRequests()
    freeze(page)
    restore(page)
    await until(async () => (await loads()) === 1)
    await failed(page)
    expect(await loads()).to.equal(1)
  })
})

/** The recipe of the README. */
describe('a page that fails closed', () => {
  const isShown = ({ window, document }: Page) => window.getComputedStyle(document.documentElement).display !== 'none'
  const openClosed = (attributes: Record<string, string>) => {
    signedIn()
    known()
    return openHead(attributes, 'head-fail-closed')
  }

  it('is shown when head and rest are here, and loads the rest once', async () => {
    const { 'data-rest-url': key = '' } = held()
    await forgetRequests()
    const page = await openClosed({ 'data-rest-url': key, key })
    expect(isShown(page)).to.equal(false)
    await letGo()
    await until(() => isShown(page))
    expect(isGuarded(page)).to.equal(true)
    expect(page.isCovered()).to.equal(false)
    expect(await requestsTo(HELD_PATH)).to.have.length(1)
  })

  for (const [what, attributes] of Object.entries<Record<string, string>>({
    'the head is missing': { file: 'missing.js', key: REST_PATH },
    'the rest is missing': { ...MISSING, key: '/answers/404' },
  })) {
    it(`is not shown if ${what}`, async () => {
      const page = await openClosed(attributes)
      if (page.guard) await failed(page)
      expect(isShown(page)).to.equal(false)
    })
  }
})

describe('a page whose rest is missing in a browser without constructed style sheets', () => {
  it('stays covered', async () => {
    known()
    const page = await openHead(MISSING, 'head-without-sheets')
    await failed(page)
    expect(page.isCovered()).to.equal(true)
  })

  it('is revealed when the rest comes', async () => {
    signedIn()
    const page = await openHead({}, 'head-without-sheets')
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
  })
})
