import { expect } from 'chai'
import type { LogoutGuard } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { held, isGuarded, known, letGo, openHead } from './open-head.js'

/** An open page that waits for the rest. */
async function openWithoutRest() {
  signedIn()
  known()
  const page = await openHead({ ...held(), 'data-sign-out': '{"method":"POST","url":"/logout"}' })
  expect(isGuarded(page)).to.equal(false)
  return { page, early: page.window.logoutGuard as LogoutGuard }
}

describe('window.logoutGuard before the rest is here', () => {
  it('accepts a call, answers it later, and goes on working', async () => {
    const { page, early } = await openWithoutRest()
    expect(early.start()).to.equal(early)
    const answer = early.check()
    await letGo()
    expect(await answer).to.equal('signed-in')
    expect(page.window.logoutGuard).to.not.equal(early)
    expect(await early.check()).to.equal('signed-in')
    expect(early.state).to.equal('open')
  })

  it('adds a listener, and removes it', async () => {
    const { page, early } = await openWithoutRest()
    const heard: string[] = []
    const stop = early.on('verdict', ({ verdict }) => heard.push(`early ${verdict}`))
    early.on('verdict', ({ verdict }) => heard.push(`kept ${verdict}`))
    early.on('verdict', () => heard.push('taken back at once'))()
    await letGo()
    await until(() => isGuarded(page))
    await early.check()
    expect(heard).to.deep.equal(['early signed-in', 'kept signed-in'])
    stop()
    await until(() => true)
    await early.check()
    expect(heard).to.deep.equal(['early signed-in', 'kept signed-in', 'kept signed-in'])
  })

  it('accepts signedIn()', async () => {
    const { page, early } = await openWithoutRest()
    early.signedIn({ user: 'alice' })
    await letGo()
    await until(async () => (await requestsTo('/session')).length > 0)
    expect(page.guard.state).to.equal('open')
  })

  it('signs out: the page is covered at once', async () => {
    const { page, early } = await openWithoutRest()
    void early.logout()
    expect(page.isCovered()).to.equal(true)
    expect(early.state).to.equal('covered')
    await letGo()
    await until(() => page.path.startsWith('/login?reason=signed-out'))
  })
})
