import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { held, isGuarded, known, letGo, openHead, REST_PATH } from './open-head.js'

const hashes = async (): Promise<Record<string, string>> => (await fetch('/dist/sri.json')).json()
const integrity = async () => ({ integrity: (await hashes())['logout-guard.js'] ?? '' })

const late = ['tag-in-body', 'tag-deferred', 'tag-async', 'tag-module', 'tag-injected']
const ours = (path: string) => path.includes('logout-guard')

beforeEach(forgetRequests)

for (const fixture of late) {
  describe(`a head whose tag comes late (${fixture})`, () => {
    it('reports that, covers as soon as it can, and opens', async () => {
      signedIn()
      const page = await openHead({}, fixture)
      await until(() => isGuarded(page) && page.guard.state === 'open')
      expect(page.codes).to.deep.equal(['LG201'])
      expect(page.isCovered()).to.equal(false)
      expect(page.document.title).to.equal('Account of Alice')
      expect(await requestsTo('/session')).to.have.length(1)
    })

    it('leaves if nobody is signed in', async () => {
      const page = await openHead({}, fixture)
      await until(() => page.path.startsWith('/login?'))
    })
  })
}

describe('a rest with a tag of its own, both with their hashes', () => {
  for (const fixture of ['head-rest-after', 'head-rest-before']) {
    it(`guards, and nothing else is loaded (${fixture})`, async () => {
      signedIn()
      const page = await openPage(fixture, await integrity())
      await until(() => isGuarded(page) && page.guard.state === 'open')
      expect(page.window.recorded.displayAtParsing).to.equal('none')
      expect(page.isCovered()).to.equal(false)
      expect(page.codes).to.deep.equal([])
      const files = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      expect(files.filter(ours)).to.have.length(2)
      expect(await requestsTo('/session')).to.have.length(1)
    })
  }

  it('is not loaded again if it came first, and the page opens', async () => {
    signedIn()
    known()
    const page = await openPage('head-rest-before')
    expect(isGuarded(page)).to.equal(true)
    expect(page.window.recorded.displayAtParsing).to.equal('block')
    const late = new Promise(resolve => page.window.setTimeout(resolve, 1000))
    await late
    expect(
      page.window.performance.getEntriesByType('resource').filter(({ name }) => /-rest-/.test(name)),
    ).to.have.length(1)
  })

  it('is reported if it is missing: nothing is imported without a hash', async () => {
    known()
    const page = await openHead({ ...(await integrity()), 'data-ping-timeout': '300ms' })
    await until(() => page.codes.includes('LG225'))
    expect(page.isCovered()).to.equal(true)
    expect(await requestsTo(REST_PATH)).to.have.length(0)
  })
})

describe('data-rest-url="false"', () => {
  it('loads nothing', async () => {
    known()
    const page = await openHead({ 'data-rest-url': 'false', 'data-ping-timeout': '300ms' })
    await until(() => page.codes.includes('LG225'))
    expect(await requestsTo(REST_PATH)).to.have.length(0)
  })
})

describe('head and rest of another origin', () => {
  it('guard like files of this origin', async () => {
    signedIn()
    const page = await openHead({ crossorigin: 'anonymous' }, 'tag-elsewhere')
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.window.recorded.displayAtParsing).to.equal('none')
    expect(page.isCovered()).to.equal(false)
    expect(page.codes).to.deep.equal([])
    const files = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name))
    expect(files.filter(({ pathname }) => ours(pathname)).map(({ hostname }) => hostname)).to.deep.equal([
      ...['127.0.0.1', '127.0.0.1'],
    ])
  })
})

describe('two heads on one page', () => {
  it('of one name: the first wins, and the second is reported', async () => {
    signedIn()
    const page = await openPage('head-twice', { key: 'default' })
    await until(() => page.codes.includes('LG202') && page.guard.state === 'open')
    expect(page.codes).to.deep.equal(['LG202'])
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
  })

  it('of two names: the page is shown when both have a verdict', async () => {
    signedIn()
    const page = await openPage('head-twice', { ...held(), key: 'second' })
    expect(page.isCovered()).to.equal(true)
    await letGo()
    await until(() => !page.isCovered())
    expect(page.codes).to.deep.equal([])
    expect(page.document.title).to.equal('Account of Alice')
    for (const name of ['default', 'second']) expect(localStorage).to.have.property(`logout-guard:${name}:running`)
    page.frame.remove()
  })
})

describe('a page with elements named like the guard, and a head', () => {
  it('cannot replace the guard or its options', async () => {
    const page = await openHead({}, 'clobbered')
    await until(() => page.path.startsWith('/login?'))
    expect(await requestsTo('/answers/no-content')).to.have.length(0)
  })

  it('still has a guard', async () => {
    signedIn()
    const page = await openHead({}, 'clobbered')
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(page.guard.check).to.be.a('function')
  })
})

describe('a head without storage', () => {
  for (const fixture of ['storage-throws', 'without-storage']) {
    it(`covers, and leaves everything else to the rest (${fixture})`, async () => {
      signedIn()
      const page = await openHead({}, fixture)
      await until(() => isGuarded(page) && page.guard.state === 'open')
      expect(page.codes).to.include('LG203')
      expect(page.isCovered()).to.equal(false)
    })
  }
})

describe('wrong options of a head', () => {
  it('keep the page covered, with a notice', async () => {
    known()
    const page = await openHead({ 'data-hidden-for': 'soon' })
    await until(() => page.codes.includes('LG105'))
    expect(page.isCovered()).to.equal(true)
    expect(page.notice()).to.not.equal('')
    expect(page.codes).to.deep.equal(['LG105'])
  })
})

describe('a guard from npm on a page with a head', () => {
  const attributes = { file: 'logout-guard.js', 'data-rest-url': 'false', 'data-ping-timeout': '1h' }
  const fixture = `/pages/guarded?${new URLSearchParams(attributes)}`

  it('of the same name adopts it: the ping of the head is the only one', async () => {
    signedIn()
    const { page, guard } = await openWithGuard({}, fixture)
    expect(page.isCovered()).to.equal(true)
    guard.start()
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(false)
    expect(page.document.title).to.equal('Account of Alice')
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('of another name does not adopt it: the page stays covered', async () => {
    signedIn()
    const { page, guard } = await openWithGuard({ name: 'other' }, fixture)
    guard.start()
    await until(() => guard.state === 'open')
    expect(page.isCovered()).to.equal(true)
  })
})
