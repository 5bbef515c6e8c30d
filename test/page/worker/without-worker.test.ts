import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Attributes, Page } from '../open-page.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { aSite, type Site } from './a-site.js'

/** The page works as without a worker: it opens, is restored covered, and leaves after an end. */
async function goesOnAlone(page: Page): Promise<void> {
  await until(() => page.guard.state === 'open')
  expect(page.text()).to.equal('CANARY')
  freeze(page)
  signedOut()
  restore(page)
  expect(page.isCovered()).to.equal(true)
  await until(() => page.path.startsWith('/login?') || page.path.includes('/login?'))
}

const CASES: Record<string, { fixture?: string; attributes?: (site: Site) => Attributes }> = {
  'the file is missing': { attributes: ({ folder }) => ({ 'data-worker-url': `${folder}missing.js` }) },
  'the file is broken': { attributes: ({ folder }) => ({ 'data-worker-url': `${folder}broken.js` }) },
  'the file is no script': { attributes: ({ folder }) => ({ 'data-worker-url': `${folder}answers/html` }) },
  'there are no service workers': { fixture: 'without-workers' },
  'the policy of the site allows none': { fixture: 'strict' },
  'there is no IndexedDB': { fixture: 'without-database' },
  'IndexedDB throws': { fixture: 'database-throws' },
  'IndexedDB cannot be opened': { fixture: 'database-refuses' },
}

describe('the page goes on alone, and reports it (LG218), if', () => {
  for (const [says, { fixture, attributes }] of Object.entries(CASES)) {
    it(says, async () => {
      signedIn()
      const site = aSite()
      const protect = { 'data-protect': `${site.folder}pages/*` }
      const page = await site.open({ ...protect, ...attributes?.(site) }, fixture)
      await until(() => page.codes.includes('LG218'))
      expect(new Set(page.codes)).to.deep.equal(new Set(['LG218']))
      await goesOnAlone(page)
    })
  }

  it('another tab blocks the database', async () => {
    signedIn()
    const site = aSite()
    const opened = indexedDB.open(`logout-guard:${site.name}`)
    await new Promise(resolve => opened.addEventListener('success', resolve))
    const deleted = indexedDB.deleteDatabase(`logout-guard:${site.name}`)
    await new Promise(resolve => deleted.addEventListener('blocked', resolve))
    const page = await site.open({ 'data-protect': `${site.folder}pages/*` })
    await until(() => page.guard.state === 'open')
    await until(() => page.codes.includes('LG218'))
    expect(page.window.recorded.lines[0]?.text).to.contain('IndexedDB is blocked')
    opened.result.close()
    await goesOnAlone(page)
  })
})

describe('the database of the guard', () => {
  it('can be deleted at any time, and is created again', async () => {
    signedIn()
    const site = aSite()
    const page = await site.open()
    await site.active()
    await until(() => page.guard.state === 'open')
    const deleted = indexedDB.deleteDatabase(`logout-guard:${site.name}`)
    await new Promise(resolve => deleted.addEventListener('success', resolve))
    await page.guard.check()
    await until(async () => (await indexedDB.databases()).some(({ name }) => name === `logout-guard:${site.name}`))
    expect(page.codes).to.deep.equal([])
  })
})
