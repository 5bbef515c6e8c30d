import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page, type PageWindow } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { HELD_PATH, held, isGuarded, known, letGo, openHead, REST_PATH, write } from './open-head.js'

/** When the page requested anything for the guard, and when it was parsed, in ms since its start. */
function timesOf({ window }: Page) {
  const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const asked = window.performance.getEntriesByType('resource').filter(({ name }) => /\/session|-rest-/.test(name))
  return { parsed: navigation?.domContentLoadedEventStart ?? 0, asked: asked.map(({ startTime }) => startTime) }
}

/** Nothing is left of the first cover, and the page is as its author wrote it. */
function isAsWritten({ document, codes }: Page, title = 'Account of Alice') {
  expect(document.documentElement.getAttribute('style')).to.equal(null)
  // The guard keeps its rule for transitions, which it needs when the page is left.
  expect(document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.constructor.name)).to.deep.equal([
    'CSSLayerBlockRule',
  ])
  expect([...document.querySelectorAll('title')].map(element => element.text)).to.deep.equal([title])
  expect(document.title).to.equal(title)
  expect(codes).to.deep.equal([])
}

/** A page that is parsed long before the rest comes. */
async function opened(fixture: string, fragment: string) {
  signedIn()
  const attributes = new URLSearchParams({ file: 'logout-guard.js', ...held() })
  const page = await openPage(`/pages/${fixture}?${attributes}${fragment}`)
  expect(page.isCovered()).to.equal(true)
  await letGo()
  await until(() => page.guard.state === 'open')
  return page
}

beforeEach(forgetRequests)

describe('a page of a session that runs', () => {
  it('is open from its first script, and requests nothing before it is parsed', async () => {
    signedIn()
    known()
    const page = await openHead()
    expect(page.window.recorded.displayAtParsing).to.equal('block')
    expect(page.guard.state).to.equal('open')
    await until(() => isGuarded(page))
    const { parsed, asked } = timesOf(page)
    expect(asked).to.have.length(1)
    expect(asked[0]).to.be.at.least(parsed)
    expect(await requestsTo('/session')).to.have.length(0)
    isAsWritten(page)
  })

  it('has its guard although its document takes a long time', async () => {
    signedIn()
    known()
    const opening = openHead({}, 'head-slow')
    const slow = document.querySelector('iframe')?.contentWindow as PageWindow
    await until(() => slow.performance.getEntriesByName(new URL(REST_PATH, location.href).href).length > 0)
    expect(slow.document.readyState).to.equal('loading')
    await letGo()
    isAsWritten(await opening)
  })
})

describe('a page without a marker', () => {
  it('is covered before it is parsed, asks once, and is shown', async () => {
    signedIn()
    const page = await openHead(held())
    expect(page.window.recorded.displayAtParsing).to.equal('none')
    expect(page.isCovered()).to.equal(true)
    expect(page.document.title).to.equal(location.host)
    expect(page.guard.state).to.equal('covered')
    await until(async () => (await requestsTo('/session')).length === 1)
    await letGo()
    await until(() => page.guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    isAsWritten(page)
    expect(await requestsTo('/session')).to.have.length(1)
    expect(await requestsTo(HELD_PATH)).to.have.length(1)
  })

  it('has its own styles again', async () => {
    signedIn()
    const page = await openHead({}, 'head-styled')
    await until(() => page.guard.state === 'open')
    expect(page.document.documentElement.getAttribute('style')).to.equal('display: flex; color: red;')
  })

  it('is left if nobody is signed in', async () => {
    const page = await openHead()
    await until(() => page.path === '/login?reason=expired&returnTo=%2Fpages%2Fguarded%3Ffile%3Dlogout-guard.js')
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('is scrolled to the fragment of its address then', async () => {
    const page = await opened('arrival', '#section')
    expect(page.find('#section').getBoundingClientRect().top).to.be.within(-1, 1)
    expect(page.document.activeElement?.localName).to.equal('body')
  })

  it('has the focus where the page wants it then, if its address has no such fragment', async () => {
    const page = await opened('arrival', '')
    expect(page.document.activeElement?.localName).to.equal('input')
  })

  for (const [what, make] of Object.entries({
    'rubbish as its marker': () => localStorage.setItem('logout-guard:default:running', '{'),
    'the marker of another version': () => known({ v: 2 }),
    'a marker without an epoch': () => known({ epoch: undefined }),
    'an epoch without a number': () => known({ epoch: { n: 'one', nonce: '1-2', begun: 0 } }),
    'an end that came later': () => {
      known()
      write('end', { n: 1, at: Date.now() + 60_000, confirmed: true, reason: 'signed-out' })
    },
    'a sign-out under way': () => {
      known()
      write('intent', { n: 1, at: Date.now(), settled: null, reason: 'signed-out' })
    },
  })) {
    it(`is covered with ${what}`, async () => {
      signedIn()
      make()
      const page = await openHead(held())
      expect(page.window.recorded.displayAtParsing).to.equal('none')
      expect(page.isCovered()).to.equal(true)
    })
  }
})

describe('a public page', () => {
  for (const [what, attributes] of Object.entries({
    'is public': { 'data-protect': '/none' },
    'is the login page': { 'data-login-url': '/pages/guarded' },
    'is the sign-out': { 'data-logout-url': '/pages/guarded' },
  })) {
    it(`is never covered: it ${what}`, async () => {
      const page = await openHead({ ...held(), ...attributes })
      expect(page.window.recorded.displayAtParsing).to.equal('block')
      expect(page.guard.state).to.equal('open')
      await until(async () => (await requestsTo(HELD_PATH)).length === 1)
      await letGo()
      await until(() => isGuarded(page))
      expect(page.guard.state).to.equal('open')
      expect(await requestsTo('/session')).to.have.length(0)
      isAsWritten(page)
    })
  }
})

describe('the session key', () => {
  const played = async (fixture: string, attributes: Record<string, string>, first: () => void, then: () => void) => {
    signedIn()
    first()
    const page = await openHead({ ...attributes }, fixture)
    await until(() => page.guard.state === 'open' && isGuarded(page))
    page.frame.remove()
    then()
  }

  it('in a cookie opens a page of the same session, and no other', async () => {
    const attributes = { 'data-session-key': 'cookie:session' }
    await played(
      'guarded',
      attributes,
      () => signedIn('alice'),
      () => {},
    )
    const same = await openHead({ ...held(), ...attributes })
    expect(same.window.recorded.displayAtParsing).to.equal('block')
    signedIn('bob')
    const other = await openHead({ ...held(), ...attributes })
    expect(other.window.recorded.displayAtParsing).to.equal('none')
    await letGo()
    await until(() => other.guard.state === 'open')
  })

  it('in an element before the tag does, too', async () => {
    const attributes = { 'data-session-key': 'meta:session-key', key: 'a1' }
    await played(
      'head-key',
      attributes,
      () => {},
      () => {},
    )
    const same = await openHead({ ...held(), ...attributes }, 'head-key')
    expect(same.window.recorded.displayAtParsing).to.equal('block')
    const other = await openHead({ ...held(), ...attributes, key: 'b2' }, 'head-key')
    expect(other.window.recorded.displayAtParsing).to.equal('none')
    await letGo()
    await until(() => other.guard.state === 'open')
  })
})
