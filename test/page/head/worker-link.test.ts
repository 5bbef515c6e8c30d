import { expect } from 'chai'
import { VERSION } from '../../../src/core/protocol.js'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { aSite } from '../worker/a-site.js'
import { isGuarded, known, openHead, REST_PATH } from './open-head.js'

const LINK_PATH = `/dist/logout-guard-worker-link-${VERSION}.js`
const HEAD = { file: 'logout-guard.js' }

/** Our files that the page loaded, in the order of the requests. */
const filesOf = ({ window }: Page) =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter(path => path.includes('logout-guard'))

/** The page works as without a worker: it opens, is restored covered, and leaves after an end. */
async function goesOnAlone(page: Page) {
  await until(() => isGuarded(page) && page.guard.state === 'open')
  freeze(page)
  signedOut()
  restore(page)
  expect(page.isCovered()).to.equal(true)
  await until(() => page.path.includes('/login?'))
}

describe('the file that links page and worker', () => {
  it('is loaded with data-worker-url, and registers the worker', async () => {
    signedIn()
    const site = aSite()
    const page = await site.open(HEAD)
    await until(() => isGuarded(page) && page.guard.state === 'open')
    await until(() => page.window.recorded.registrations.length === 1)
    expect(filesOf(page)).to.deep.equal(['/dist/logout-guard.js', REST_PATH, LINK_PATH])
    expect(page.codes).to.deep.equal([])
  })

  it('is not loaded without that attribute', async () => {
    signedIn()
    const page = await openHead()
    await until(() => isGuarded(page) && page.guard.state === 'open')
    expect(filesOf(page)).to.deep.equal(['/dist/logout-guard.js', REST_PATH])
  })

  it('is missing: the page goes on alone, and reports it (LG218)', async () => {
    signedIn()
    const site = aSite()
    // This folder has only the rest.
    const attributes = {
      'data-rest-url': `/alone/logout-guard-rest-${VERSION}.js`,
      'data-protect': `${site.folder}pages/*`,
    }
    const page = await site.open({ ...HEAD, ...attributes })
    await until(() => page.codes.includes('LG218'))
    expect(page.codes).to.deep.equal(['LG218'])
    await goesOnAlone(page)
  })
})

describe('the one file', () => {
  it('requests no other file', async () => {
    signedIn()
    known()
    const page = await openHead({
      file: 'logout-guard-all.js',
      'data-worker-url': '/missing.js',
      'data-protect': '/pages/*',
    })
    await until(() => page.codes.includes('LG218'))
    expect(filesOf(page)).to.deep.equal(['/dist/logout-guard-all.js'])
  })
})
