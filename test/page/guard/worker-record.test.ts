import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import { aWorker } from '../a-worker.js'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

async function open(options: Partial<LogoutGuardOptions> = {}) {
  signedIn()
  const { worker, part } = aWorker()
  const opened = await openWithGuard({ protect: '/pages/*', worker: part, ...options })
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  await forgetRequests()
  return { ...opened, worker }
}

const anEnd = () => ({ n: 1, at: Date.now(), confirmed: true, reason: 'signed-out' })
const anIntent = () => ({ n: 1, at: Date.now(), settled: null, reason: 'signed-out' })

describe('what only the worker knows', () => {
  it('an end makes a restored page leave without any request', async () => {
    const { page, guard, worker } = await open()
    freeze(page)
    worker.record = { end: anEnd(), intent: null }
    restore(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'leaving')
    await until(() => page.path.startsWith('/login?reason=signed-out'))
    expect(await requestsTo('/session')).to.have.length(0)
  })

  it('an end makes a page leave when it is shown again', async () => {
    const { page, guard, worker } = await open()
    worker.record = { end: anEnd(), intent: null }
    page.window.dispatchEvent(new Event('focus'))
    await until(() => guard.state === 'leaving')
    expect(await requestsTo('/session')).to.have.length(0)
  })

  it('an end makes a page leave when it starts', async () => {
    signedIn()
    const { part, worker } = aWorker()
    localStorage.setItem(
      'logout-guard:default:running',
      JSON.stringify({
        ...{ v: 1, epoch: { n: 1, nonce: '1-2', begun: Date.now() - 60_000 } },
        ...{ tag: null, verdict: 'signed-in', at: Date.now() - 1000 },
      }),
    )
    worker.record = { end: anEnd(), intent: null }
    const { guard } = await openWithGuard({ protect: '/pages/*', worker: part })
    guard.start()
    await until(() => guard.state === 'leaving')
  })

  it('a sign-out that is under way covers the page, and the server is asked', async () => {
    const { page, guard, worker } = await open({ pingTimeout: 1500 })
    worker.record = { end: null, intent: anIntent() }
    page.window.dispatchEvent(new Event('focus'))
    await until(() => guard.state === 'covered')
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'open')
    expect(await requestsTo('/session')).to.have.length(1)
  })

  it('is read before a fresh verdict reveals a restored page', async () => {
    const { page, guard, worker } = await open({ freshFor: '1m' })
    freeze(page)
    worker.isSlow = true
    restore(page)
    for (let task = 0; task < 20; task++) await aTaskLater()
    expect(guard.state).to.equal('covered')
    worker.answer()
    await until(() => guard.state === 'open')
  })

  it('is not known if it cannot be read: then the server is asked before the reveal', async () => {
    const { page, guard, worker } = await open({ freshFor: '1m' })
    freeze(page)
    worker.record = null
    restore(page)
    await until(() => guard.state === 'open')
    expect(await requestsTo('/session')).to.have.length(1)
  })
})

describe('what the page gives to the worker', () => {
  it('every marker that the page writes', async () => {
    const { guard, worker } = await open()
    expect(worker.written.at(-1)?.running?.verdict).to.equal('signed-in')
    void guard.logout()
    expect(worker.written.at(-1)?.intent?.reason).to.equal('signed-out')
    await until(() => worker.written.at(-1)?.end?.confirmed ?? guard.state === 'open')
  })

  it('nothing of a marker that cannot be stored, because that was removed', async () => {
    const { page, guard, worker } = await open()
    page.window.Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    void guard.logout().catch(() => {})
    expect(worker.written.at(-1)).to.deep.equal({ running: null, end: null, intent: null })
    expect(guard.state).to.equal('covered')
  })

  it('a hint of the worker makes a page ask, and covers nothing', async () => {
    const { guard, worker } = await open()
    worker.hint(false)
    expect(guard.state).to.equal('open')
    await until(async () => (await requestsTo('/session')).length === 1)
    expect(guard.state).to.equal('open')
  })
})
