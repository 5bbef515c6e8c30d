import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { openGoverned } from './a-site.js'
import { databaseOf } from './in-database.js'

const HOUR = 3_600_000

async function open() {
  signedIn()
  const attributes = { 'data-protect': '/w/*', 'data-ping-timeout': '300' }
  const { site, page } = await openGoverned(attributes)
  await until(() => page.guard.state === 'open')
  const database = databaseOf(site)
  await until(() => database.get('running'))
  const another = () => site.open(attributes)
  return { site, page, database, another }
}

const full = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

/** From now on this page can only delete, not store. */
function fill({ window }: Page): void {
  window.Storage.prototype.setItem = full
  window.IDBObjectStore.prototype.put = full
}

describe('a quota that is full at the moment of the sign-out', () => {
  it('removes the marker and the worker record, and shows nothing', async () => {
    const { site, page, database } = await open()
    fill(page)
    void page.window.fetch(`${site.folder}logout`)
    expect(page.isCovered()).to.equal(true)
    await until(async () => !(await database.get('running')))
    expect(Object.keys(localStorage).filter(key => /:(running|end|intent)$/.test(key))).to.deep.equal([])
    await until(() => page.path.startsWith(`${site.folder}login?`))
  })

  it('does not reveal any other page', async () => {
    const { site, page, another } = await open()
    const frozen = await another()
    await until(() => frozen.guard.state === 'open')
    let reveals = 0
    frozen.guard.on('reveal', () => reveals++)
    freeze(frozen)
    for (const one of [page, frozen]) fill(one)
    void page.window.fetch(`${site.folder}logout`)
    await until(() => page.path.startsWith(`${site.folder}login?`))
    restore(frozen)
    await until(() => frozen.path.startsWith(`${site.folder}login?`))
    expect(reveals).to.equal(0)
  })

  it('of the database alone is reported (LG218), and its copy is removed', async () => {
    const { page, database } = await open()
    page.window.IDBObjectStore.prototype.put = full
    await page.guard.check()
    await until(() => page.codes.includes('LG218'))
    await until(async () => !(await database.get('running')))
    expect(page.guard.state).to.equal('open')
  })
})

describe('a part of the worker record that a page cannot read', () => {
  const END = { n: 9, confirmed: true, reason: 'signed-out' }
  const RECORDS: Record<string, () => unknown> = {
    corrupt: () => '{"v":1,"n":',
    newer: () => JSON.stringify({ v: 2, ...END, at: Date.now() }),
    foreign: () => ({ v: 1, ...END, at: Date.now() }),
    'of a clock that was set back since': () => JSON.stringify({ v: 1, ...END, settled: null, at: Date.now() + HOUR }),
  }
  for (const [says, record] of Object.entries(RECORDS)) {
    it(`is ignored, and throws nobody out: ${says}`, async () => {
      const { page, database } = await open()
      await database.putText('worker:end', record())
      await database.putText('worker:intent', record())
      let covers = 0
      page.guard.on('cover', () => covers++)
      page.window.dispatchEvent(new Event('focus'))
      await page.guard.check()
      expect(page.guard.state).to.equal('open')
      expect(covers).to.equal(0)
      freeze(page)
      restore(page)
      await until(() => page.guard.state === 'open')
      expect(page.text()).to.equal('CANARY')
    })
  }
})
