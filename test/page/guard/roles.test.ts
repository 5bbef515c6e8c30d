import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

/** The roles that the server names; `undefined`: none at all. */
let roles: string[] | undefined

const ping = async () => ({ verdict: 'signed-in' as const, user: 'alice', ...(roles && { roles }) })
const ADMIN: LogoutGuardOptions['roles'] = [{ match: '/pages/*', roles: 'admin' }]

const openFor = async (given: string[] | undefined, options: Partial<LogoutGuardOptions> = {}) => {
  signedIn()
  roles = given
  const opened = await openWithGuard({ ping, roles: ADMIN, ...options } as Partial<LogoutGuardOptions>)
  opened.guard.start()
  return opened
}

/** Open, for a person with the role. */
const open = async (options: Partial<LogoutGuardOptions> = {}) => {
  const opened = await openFor(['admin'], options)
  await until(() => opened.guard.state === 'open')
  opened.events.length = 0
  return opened
}

describe('a page for one role', () => {
  it('is covered until the roles are known, and shown to a person who has it', async () => {
    const { page, guard } = await openFor(['staff', 'admin'])
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'open')
    expect(page.text()).to.equal('CANARY')
  })

  it('is shown at once when the roles are known', async () => {
    const first = await open()
    first.guard.stop()
    const { page } = await openFor(['admin'])
    expect(page.isCovered()).to.equal(false)
  })

  it('is never shown to a person without it: a notice says why, and the session goes on', async () => {
    const { page, guard, events } = await openFor(['staff'])
    await until(() => guard.state === 'blocked')
    expect(page.notice()).to.contain('You are signed in, but you may not see this page.')
    expect(page.isCovered()).to.equal(true)
    expect(events).not.to.include('reveal')
    expect(events.filter(event => /leave|logout/i.test(event))).to.deep.equal([])
  })

  for (const given of [undefined, []]) {
    it(`is not shown if the server names ${given ? 'an empty list' : 'no roles'}`, async () => {
      const { guard, events } = await openFor(given)
      await until(() => guard.state === 'blocked')
      expect(events).not.to.include('reveal')
    })
  }

  it('is not shown to a person whose role only contains the name', async () => {
    const { guard } = await openFor(['administrator', 'not admin', 'Admin'])
    await until(() => guard.state === 'blocked')
  })

  it('can be given in `protect`', async () => {
    const { guard } = await openFor(['staff'], {
      roles: undefined as never,
      protect: [{ match: '/pages/*', roles: 'admin' }],
    })
    await until(() => guard.state === 'blocked')
  })

  it('needs every rule that names it', async () => {
    const both: LogoutGuardOptions['roles'] = [
      { match: '/pages/*', roles: ['staff', 'admin'] },
      { match: '/pages/plain', roles: 'auditor' },
    ]
    const { guard } = await openFor(['admin'], { roles: both as never })
    await until(() => guard.state === 'blocked')
    roles = ['admin', 'auditor']
    await guard.check()
    expect(guard.state).to.equal('open')
  })

  it('leaves other pages alone', async () => {
    const { guard } = await openFor([], { roles: [{ match: '/admin/*', roles: 'admin' }] })
    await until(() => guard.state === 'open')
  })

  it('the browser stores no name of a role', async () => {
    await open()
    expect(JSON.stringify({ ...localStorage })).not.to.contain('admin')
  })
})

describe('a role that is taken away', () => {
  it('hides the page at the next verdict, in every tab, and the session goes on', async () => {
    const [one, other] = [await open(), await open()]
    roles = ['staff']
    await one.guard.check()
    expect(one.guard.state).to.equal('blocked')
    await until(() => other.guard.state === 'blocked')
    for (const { page, events } of [one, other]) {
      expect(page.isCovered()).to.equal(true)
      expect(events).not.to.include('logout expired')
    }
  })

  it('keeps the content, and shows it again when the role is given back', async () => {
    const [one, other] = [await open(), await open()]
    one.page.find('h1').textContent = 'HALF TYPED'
    roles = []
    await one.guard.check()
    expect(one.page.isCovered()).to.equal(true)
    roles = ['admin']
    await one.guard.check()
    await until(() => one.guard.state === 'open' && other.guard.state === 'open')
    expect(one.page.text()).to.equal('HALF TYPED')
    expect(one.page.notice()).to.equal('')
  })

  it('hides a restored page before it is seen', async () => {
    const { page, guard, events } = await open()
    freeze(page)
    events.length = 0
    roles = []
    restore(page)
    await until(() => guard.state === 'blocked')
    expect(events).not.to.include('reveal')
  })

  it('hides the next page at its first script', async () => {
    const { guard } = await open()
    roles = []
    await guard.check()
    const { page, guard: next } = await openFor([])
    expect(page.isCovered()).to.equal(true)
    await until(() => next.state === 'blocked')
  })
})

describe('onDenied', () => {
  it('is where a person without the role goes', async () => {
    const { page } = await openFor([], { roles: [{ match: '/pages/*', roles: 'admin', onDenied: '/login?sorry=1' }] })
    await until(() => page.path === '/login?sorry=1')
  })

  it('is called with the path, and the page stays hidden', async () => {
    const paths: string[] = []
    const onDenied = (path: string) => paths.push(path)
    const { page, guard } = await openFor([], { roles: [{ match: '/pages/*', roles: 'admin', onDenied }] as never })
    await until(() => guard.state === 'blocked')
    expect(paths).to.deep.equal(['/pages/plain'])
    expect(page.isCovered()).to.equal(true)
  })
})

describe('a route of a single-page app', () => {
  it('that needs a role is not shown to a person without it, and Back leads out of it', async () => {
    const { page, guard } = await open({ roles: [{ match: '/pages/secret', roles: 'boss' }], protect: '/pages/*' })
    page.window.history.pushState(null, '', '/pages/secret')
    expect(page.isCovered()).to.equal(true)
    await until(() => guard.state === 'blocked')
    page.window.history.back()
    await until(() => guard.state === 'open')
    expect(page.notice()).to.equal('')
  })
})

for (const file of ['logout-guard-all.js', 'logout-guard.js']) {
  describe(`data-roles (${file})`, () => {
    const attributes = { file, 'data-ping-url': '/answers/authenticated' }

    it('shows the page to a person who has the role', async () => {
      const page = await openPage('guarded', { ...attributes, 'data-roles': '/pages/*: admin, boss' })
      await until(() => page.guard.state === 'open')
      expect(page.text()).to.equal('CANARY')
    })

    it('hides it from everybody else', async () => {
      const page = await openPage('guarded', { ...attributes, 'data-roles': '/pages/*: boss' })
      await until(() => page.notice() !== '')
      expect(page.notice()).to.contain('you may not see this page')
      expect(page.isCovered()).to.equal(true)
    })

    it('hides the next page from its first script on', async () => {
      await forgetRequests()
      for (const _ of [1, 2]) {
        const page = await openPage('guarded', { ...attributes, 'data-roles': '/pages/*: boss' })
        expect(page.window.recorded.displayAtParsing).to.equal('none')
        await until(() => page.notice() !== '')
        page.guard.stop()
      }
      expect(await requestsTo('/answers/authenticated')).not.to.have.length(0)
    })

    it('that names no role hides the page, with a notice: LG104', async () => {
      const page = await openPage('guarded', { ...attributes, 'data-roles': '/pages/*' })
      await until(() => page.codes.includes('LG104'))
      expect(page.isCovered()).to.equal(true)
    })
  })
}
