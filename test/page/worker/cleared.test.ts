import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'
import { openGoverned } from './a-site.js'
import { databaseOf } from './in-database.js'

async function open(more: Record<string, string> = {}) {
  signedIn()
  const attributes = { 'data-protect': '/w/*', ...more }
  const { site, page } = await openGoverned(attributes)
  await until(() => page.guard.state === 'open')
  return { site, page, attributes }
}

describe('Clear-Site-Data: "*" on the answer of the sign-out, which removes marker and worker,', () => {
  const clearing = { 'data-logout-url': '/answers/clear-all' }

  it('ends the session all the same', async () => {
    const { site, page } = await open(clearing)
    void page.window.fetch('/answers/clear-all')
    await until(() => page.path.startsWith(`${site.folder}login?`))
    expect(await site.registration()).to.equal(undefined)
  })

  it('does not reveal any other page', async () => {
    const { site, page, attributes } = await open(clearing)
    const frozen = await site.open(attributes)
    await until(() => frozen.guard.state === 'open')
    let reveals = 0
    frozen.guard.on('reveal', () => reveals++)
    freeze(frozen)
    void page.window.fetch('/answers/clear-all')
    await until(() => page.path.startsWith(`${site.folder}login?`))
    restore(frozen)
    await until(() => frozen.path.startsWith(`${site.folder}login?`))
    expect(reveals).to.equal(0)
  })
})

describe('a site that clears localStorage while somebody is signed in', () => {
  it('throws nobody out: what the worker knew of an earlier session is forgotten', async () => {
    const { site, page } = await open()
    const database = databaseOf(site)
    await database.put('worker:end', { n: 1, at: Date.now() - 3_600_000, confirmed: true, reason: 'signed-out' })
    await page.guard.check()
    await until(async () => (await database.get('worker:end')) === undefined)
    localStorage.clear()
    page.window.dispatchEvent(new Event('focus'))
    await page.guard.check()
    await until(() => page.guard.state === 'open')
    freeze(page)
    localStorage.clear()
    restore(page)
    await until(() => page.window.recorded && page.guard?.state === 'open' && page.text() === 'CANARY')
    expect(page.path.startsWith(`${site.folder}pages/`)).to.equal(true)
  })

  it('keeps an end of this session that only the worker knows', async () => {
    const { site, page } = await open()
    const database = databaseOf(site)
    await database.put('worker:end', { n: 1, at: Date.now(), confirmed: true, reason: 'signed-out' })
    page.window.dispatchEvent(new Event('focus'))
    await until(() => page.path.startsWith(`${site.folder}login?reason=signed-out`))
  })
})
