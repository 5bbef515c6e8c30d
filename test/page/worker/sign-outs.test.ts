import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { openGoverned, type Site } from './a-site.js'
import { databaseOf } from './in-database.js'

/** Short for a person, and long for a busy machine: the server has to answer within it, and nobody asks before it is over. */
const TIMEOUT = 1500
const SHORT = { 'data-ping-timeout': `${TIMEOUT}` }

/** A page of the site without the guard, so that only the worker sees what it does. */
async function unguarded(site: Site): Promise<Page> {
  const page = await openPage(`${site.folder}pages/plain`)
  expect(page.window.navigator.serviceWorker.controller).not.to.equal(null)
  return page
}

async function listening() {
  signedIn()
  const { site, page } = await openGoverned(SHORT)
  await until(() => page.guard.state === 'open')
  page.guard.stop()
  page.frame.remove()
  const channel = new BroadcastChannel(`logout-guard:${site.name}`)
  const heard: string[] = []
  channel.addEventListener('message', ({ data }) => heard.push(data.type))
  await forgetRequests()
  return { site, heard, channel, database: databaseOf(site) }
}

describe('a sign-out that no page with the guard sees', () => {
  it('is noted and broadcast at once, and checked at its deadline', async () => {
    const { site, heard, channel, database } = await listening()
    const page = await unguarded(site)
    const before = Date.now()
    await page.window.fetch(`${site.folder}logout`)
    await until(() => heard.length > 0)
    expect(heard).to.deep.equal(['ending'])
    const intent = JSON.parse(String(await database.get('worker:intent')))
    expect(intent.at).to.be.within(before, Date.now())
    expect(await requestsTo(`${site.folder}session`)).to.have.length(0)
    await until(async () => (await database.get('purged')) !== undefined)
    const end = JSON.parse(String(await database.get('worker:end')))
    expect(end).to.include({ confirmed: true, reason: 'signed-out', n: intent.n })
    expect(end.at).to.be.at.least(intent.at + TIMEOUT)
    expect(heard).to.deep.equal(['ending', 'ended'])
    expect(await requestsTo(`${site.folder}session`)).to.have.length(1)
    channel.close()
  })

  for (const way of ['a link', 'a form', 'a beacon'] as const) {
    it(`by ${way}`, async () => {
      const { site, heard, channel } = await listening()
      const page = await unguarded(site)
      const { document, window } = page
      const url = `${site.folder}logout`
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
      const link = Object.assign(document.createElement('a'), { href: url })
      document.body.append(form, link)
      if (way === 'a link') link.click()
      if (way === 'a form') form.submit()
      if (way === 'a beacon') window.navigator.sendBeacon(url)
      await until(() => heard.includes('ending'))
      await until(() => heard.includes('ended'))
      channel.close()
    })
  }

  it('that did not happen is forgotten', async () => {
    const { site, channel, database } = await listening()
    const page = await unguarded(site)
    await page.window.fetch(`${site.folder}logout`, { method: 'HEAD' })
    signedIn()
    await until(async () => (await database.get('worker:intent')) === null)
    expect(await database.get('worker:end')).to.equal(undefined)
    channel.close()
  })

  it('makes an open page leave', async () => {
    const { site, channel } = await listening()
    const guarded = await site.open({ ...SHORT, 'data-protect': '/w/*' })
    await until(() => guarded.guard.state === 'open')
    const page = await unguarded(site)
    await page.window.fetch(`${site.folder}logout`)
    await until(() => guarded.path.startsWith(`${site.folder}login?reason=signed-out`))
    channel.close()
  })
})

describe('a page that signs out', () => {
  it('is not checked twice: the worker finds its note', async () => {
    signedIn()
    const { site, page } = await openGoverned(SHORT)
    await until(() => page.guard.state === 'open')
    await forgetRequests()
    void page.window.fetch(`${site.folder}logout`)
    const database = databaseOf(site)
    await until(async () => (await database.get('purged')) !== undefined)
    const [end, purged] = await Promise.all([database.get('end'), database.get('purged')])
    expect(JSON.parse(String(end)).at).to.equal(purged)
    expect(await database.get('worker:end')).to.equal(undefined)
    expect(await requestsTo(`${site.folder}session`)).to.have.length(1)
  })
})
