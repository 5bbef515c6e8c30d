import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { pass } from '../wake-ups.js'
import { act, left, MINUTE, openIdle, openWithIdle, prompt, setEnd, storedEnd, wake, wentBy } from './open-with-idle.js'

const HOUR = 60 * MINUTE

describe('maxSession', () => {
  it('ends the session in spite of all activity, with its own reason', async () => {
    const { page } = await openIdle({}, { maxSession: '40m' })
    pass(20 * MINUTE, page)
    act(page)
    expect(left()).to.be.within(39.9 * MINUTE, 40 * MINUTE)
    pass(21 * MINUTE, page)
    wake(page)
    expect(page.isCovered()).to.equal(true)
    await until(() => wentBy(page, 'max-session'))
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
  })

  it('has no warning: no answer could move this end', async () => {
    const { page, warnings } = await openIdle({ promptBefore: '10m' }, { maxSession: '15m' })
    pass(10 * MINUTE, page)
    act(page)
    expect(warnings).to.deep.equal([])
    expect(prompt(page)).to.equal(null)
  })

  it('leaves the idle limit alone if that one is earlier', async () => {
    const { page } = await openIdle({}, { maxSession: '12h' })
    expect(left()).to.be.within(29.9 * MINUTE, 30 * MINUTE)
    pass(31 * MINUTE, page)
    await until(() => wentBy(page, 'idle'))
  })

  it('needs no idle limit', async () => {
    const { page } = await openIdle({}, { maxSession: '1s', idle: false })
    await until(() => wentBy(page, 'max-session'))
  })

  it('needs no idle limit, and no activity moves it', async () => {
    const { page } = await openIdle({}, { maxSession: '2h', idle: false })
    act(page)
    expect(left()).to.be.within(1.99 * HOUR, 2 * HOUR)
    pass(-5 * HOUR, page)
    await until(() => storedEnd() < Date.now() - 2 * HOUR)
  })

  it('counts from the sign-in, not from the document', async () => {
    const { guard } = await openIdle({}, { maxSession: '40m' })
    guard.stop()
    const next = await openWithIdle({}, { maxSession: '40m' })
    pass(20 * MINUTE, next.page)
    next.guard.start()
    act(next.page)
    expect(left()).to.be.within(39.9 * MINUTE, 40 * MINUTE)
  })
})

describe('preset', () => {
  const rows = [
    ['nist-aal2', 30 * MINUTE, 12 * HOUR],
    ['nist-aal3', 15 * MINUTE, 12 * HOUR],
    ['pci-dss', 15 * MINUTE, undefined],
  ] as const

  for (const [preset, timeout, maxSession] of rows) {
    it(`${preset} sets the idle limit`, async () => {
      await openIdle({ timeout: undefined as never }, { preset })
      expect(left()).to.be.within(timeout - 1000, timeout)
    })

    it(`${preset} sets ${maxSession ? 'the absolute limit' : 'no absolute limit'}`, async () => {
      const { page } = await openIdle({ timeout: '20h' }, { preset })
      const end = maxSession ?? 20 * HOUR
      expect(left()).to.be.within(end - 1000, end)
      pass(11 * HOUR, page)
      act(page)
      const moved = maxSession ?? 31 * HOUR
      expect(left()).to.be.within(moved - 1000, moved)
    })
  }

  it('gives way to limits of the site', async () => {
    await openIdle({ timeout: '5m' }, { preset: 'nist-aal2', maxSession: '3m' })
    expect(left()).to.be.within(3 * MINUTE - 1000, 3 * MINUTE)
  })
})

describe('what the server says about the activity that it saw (`idleFor`)', () => {
  const serverSays = (...idleFors: number[]) => ({
    ping: async () => ({ verdict: 'signed-in' as const, idleFor: idleFors.shift() ?? 0 }),
  })

  it('moves the end earlier', async () => {
    const { guard } = await openIdle({}, serverSays(0, 10 * MINUTE))
    await guard.check()
    expect(left()).to.be.within(19.9 * MINUTE, 20 * MINUTE)
  })

  it('never moves it later', async () => {
    const { guard } = await openIdle({}, serverSays(0, 0, -90 * MINUTE))
    setEnd(Date.now() + 20 * MINUTE)
    await guard.check()
    await guard.check()
    expect(left()).to.be.within(19.9 * MINUTE, 20 * MINUTE)
  })

  it('ends a session that the server has seen no activity in for too long', async () => {
    const { guard, events } = await openIdle({}, serverSays(0, 31 * MINUTE))
    await guard.check()
    expect(events).to.include('beforeLeave idle')
    await until(async () => (await requestsTo('/logout')).length > 0)
  })
})

it('a person who is signed in without any limit has none', async () => {
  signedIn()
  const { page, guard } = await openWithIdle({}, { idle: false })
  guard.start()
  await until(() => guard.state === 'open')
  setEnd(Date.now() - 1)
  await forgetRequests()
  wake(page)
  await aTaskLater()
  expect(guard.state).to.equal('open')
})
