import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { isGuarded, known } from './open-head.js'

async function isRevealed(page: Page) {
  await until(() => isGuarded(page) && page.guard.state === 'open')
  expect(page.isCovered()).to.equal(false)
  expect(page.window.recorded.lines).to.deep.equal([])
}

const POLICIES: Record<string, Record<string, string>> = {
  "'self' and Trusted Types": { policy: 'strict' },
  'a nonce and Trusted Types': { policy: 'nonce', nonce: 'once' },
  "'strict-dynamic' with a nonce and Trusted Types": { policy: 'strict-dynamic', nonce: 'once' },
}

describe('a head under a policy of', () => {
  for (const [what, attributes] of Object.entries(POLICIES)) {
    it(`${what}: the page is covered, guarded and shown without a violation`, async () => {
      signedIn()
      await isRevealed(await openPage('head-policy', attributes))
    })

    it(`${what}: an open page is guarded without a violation`, async () => {
      signedIn()
      known()
      await isRevealed(await openPage('head-policy', attributes))
    })
  }
})

describe('the head as an element of the page', () => {
  it('runs by its hash, and loads the rest', async () => {
    signedIn()
    await isRevealed(await openPage('head-inline'))
  })

  it('leaves if nobody is signed in', async () => {
    const page = await openPage('head-inline')
    await until(() => page.path.startsWith('/login?'))
  })

  it('reports it if the policy refuses the rest', async () => {
    known()
    const page = await openPage('head-inline', { policy: 'hash-only' })
    await until(() => page.codes.includes('LG225'))
    expect(page.isCovered()).to.equal(true)
  })
})
