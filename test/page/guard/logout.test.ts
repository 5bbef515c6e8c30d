import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

const open = async (options: Partial<LogoutGuardOptions> = {}) => {
  signedIn()
  const opened = await openWithGuard({ signOut: { method: 'POST', url: '/logout' }, ...options })
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  await forgetRequests()
  return opened
}

describe('logout()', () => {
  it('covers at once, signs out, and leaves for the login page', async () => {
    const { page, guard } = await open()
    const done = guard.logout()
    expect(page.isCovered()).to.equal(true)
    await done
    await until(() => page.path === '/login?reason=signed-out&returnTo=%2Fpages%2Fplain')
    expect(await requestsTo('/logout')).to.deep.equal(['POST /logout'])
    expect(document.cookie).to.equal('')
  })

  it('passes the reason on, and goes where the site wants', async () => {
    const first = await open()
    await first.guard.logout({ reason: 'idle' })
    await until(() => first.page.path.startsWith('/login?reason=idle'))
    const second = await open()
    await second.guard.logout({ redirectTo: '/pages/plain?bye' })
    await until(() => second.page.path === '/pages/plain?bye')
  })

  it('refuses a reason or a target that could do harm', async () => {
    const { guard } = await open()
    for (const options of [
      { reason: 'a b' },
      { reason: '' },
      { reason: 'x'.repeat(41) },
      { redirectTo: 'javascript:alert(1)' },
      { redirectTo: 'data:text/html,x' },
    ]) {
      const error = await guard.logout(options).catch(error => error)
      expect(error?.code).to.equal('LG104')
    }
    expect(guard.state).to.equal('open')
    expect(await requestsTo('/logout')).to.deep.equal([])
  })

  it('rejects with LG212, after a second try, if the person is still signed in', async () => {
    const { page, guard } = await open({ signOut: { method: 'POST', url: '/answers/no-content' } })
    const error = await guard.logout().catch(error => error)
    expect(error.name).to.equal('LogoutGuardError')
    expect(error.code).to.equal('LG212')
    expect(await requestsTo('/answers/no-content')).to.have.length(2)
    expect(guard.state).to.equal('open')
    expect(page.isCovered()).to.equal(false)
  })

  it('rejects in the same way if the site did not say how to sign out', async () => {
    signedIn()
    const { guard } = await openWithGuard()
    guard.start()
    await until(() => guard.state === 'open')
    const error = await guard.logout().catch(error => error)
    expect(error.code).to.equal('LG212')
  })

  it('works again after it failed', async () => {
    let tries = 0
    const { page, guard } = await open({
      signOut: async () => {
        tries++
        await page.window.fetch(tries > 2 ? '/logout' : '/answers/no-content', { redirect: 'manual' })
      },
    })
    await guard.logout().catch(error => error)
    await guard.logout()
    await until(() => page.path.startsWith('/login?'))
    expect(tries).to.equal(3)
  })

  it('ends the session in this browser alone if the server cannot be asked: LG213, with a way to sign out again', async () => {
    const answers = ['/session', '/answers/broken']
    const { page, guard, events } = await open({
      pingTimeout: 1000,
      signOut: { method: 'POST', url: '/answers/broken' },
      ping: async ({ signal }) => {
        const { status } = await fetch(answers[0] as string, { signal })
        return status === 204 ? 'signed-in' : 'signed-out'
      },
    })
    answers.shift()
    await guard.logout()
    expect(guard.state).to.equal('blocked')
    expect(events).to.contain('error LG213')
    expect(page.notice()).to.contain('has not confirmed').and.contain('Sign out')
    expect(page.document.body).to.equal(null)
    expect(page.document.documentElement.textContent).not.to.contain('CANARY')
  })

  it('settles although the signOut function never does', async () => {
    const { guard } = await open({
      pingTimeout: 1000,
      signOut: () => new Promise(() => {}),
      ping: async () => ((await fetch('/session')).status === 204 ? 'signed-in' : 'signed-out'),
    })
    const done = guard.logout().then(
      () => 'resolved',
      error => error.code,
    )
    expect(await done).to.equal('LG212')
    expect(guard.state).to.equal('open')
  })

  it('called twice at once, signs out once or more, and leaves once', async () => {
    const { page, guard, events } = await open()
    await Promise.all([guard.logout(), guard.logout()])
    await until(() => page.path.startsWith('/login?'))
    expect(events.filter(event => event.startsWith('leave'))).to.have.length(1)
  })
})
