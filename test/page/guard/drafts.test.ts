import { expect } from 'chai'
import type { LogoutGuardOptions } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

const SIGN_OUT: Partial<LogoutGuardOptions> = { signOut: { method: 'POST', url: '/logout' }, protect: '/pages/*' }

const open = async (options: Partial<LogoutGuardOptions> = {}) => {
  signedIn()
  const opened = await openWithGuard({ ...SIGN_OUT, ...options })
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  opened.events.length = 0
  return opened
}

/** What a listener finds: whether the page is covered, how far it is scrolled, and its text. */
const look = (page: Page) => ({
  isCovered: page.isCovered(),
  top: page.find('div').scrollTop,
  text: page.text().includes('half typed'),
})

const fill = (page: Page) => {
  page.document.body.innerHTML = '<div style="height:50px;overflow:auto"><p style="height:900px">half typed</p></div>'
  page.find('div').scrollTop = 200
}

const FOUND = { isCovered: false, top: 200, text: true }

describe('beforeLeave comes before the cover', () => {
  const ways: Record<string, (opened: Awaited<ReturnType<typeof open>>) => unknown> = {
    'when the server has ended the session': ({ guard }) => {
      signedOut()
      return guard.check()
    },
    'when a person signs out': ({ guard }) => guard.logout(),
    'when a person signs out by a request of the page': ({ page }) => page.window.fetch('/logout', { method: 'POST' }),
    'when a person signs out in another tab': async () => (await open()).guard.logout(),
  }
  for (const [what, end] of Object.entries(ways)) {
    it(what, async () => {
      const opened = await open()
      const { page, guard, events } = opened
      fill(page)
      const found: object[] = []
      guard.on('beforeLeave', () => found.push(look(page)))
      await end(opened)
      await until(() => page.path.startsWith('/login?'))
      expect(found).to.deep.equal([FOUND])
      expect(events.indexOf('cover')).to.be.above(events.findIndex(event => event.startsWith('beforeLeave')))
    })
  }

  it('and again if the sign-out did not happen, and the next one does', async () => {
    const { page, guard } = await open({ signOut: () => fetch('/answers/500').then(() => {}) })
    let calls = 0
    guard.on('beforeLeave', () => calls++)
    await guard.logout().catch(() => {})
    await until(() => guard.state === 'open')
    expect(calls).to.equal(1)
    signedOut()
    await guard.check()
    await until(() => page.path.startsWith('/login?'))
    expect(calls).to.equal(2)
  })

  it('but not when the page is only left, and comes back', async () => {
    const { page, guard, events } = await open()
    freeze(page)
    restore(page)
    await until(() => guard.state === 'open')
    expect(events.filter(event => event.startsWith('beforeLeave'))).to.deep.equal([])
  })

  it('and on a page that waits for the server, under the cover', async () => {
    const { page, guard } = await open()
    fill(page)
    const found: boolean[] = []
    guard.on('beforeLeave', () => found.push(page.isCovered()))
    freeze(page)
    signedOut()
    restore(page)
    await until(() => page.path.startsWith('/login?'))
    expect(found).to.deep.equal([true])
  })
})

describe('a promise that a listener of beforeLeave returns', () => {
  it('keeps the covered page until the draft is saved', async () => {
    const { page, guard } = await open()
    fill(page)
    let save = () => {}
    guard.on('beforeLeave', () => new Promise<void>(resolve => (save = resolve)))
    signedOut()
    await guard.check()
    await aTaskLater()
    expect(page.isCovered()).to.equal(true)
    expect(page.find('p').textContent).to.equal('half typed')
    expect(page.path).to.equal('/pages/plain')
    save()
    await until(() => page.path.startsWith('/login?'))
  })

  it('keeps it for 300 ms at most', async () => {
    const { page, guard } = await open()
    const { document } = page
    guard.on('beforeLeave', () => new Promise(() => {}))
    signedOut()
    await guard.check()
    const start = performance.now()
    await until(() => document.documentElement.textContent === '')
    expect(performance.now() - start).to.be.within(200, 3000)
    await until(() => page.path.startsWith('/login?'))
  })

  it('that is rejected keeps it no longer', async () => {
    const { page, guard } = await open()
    guard.on('beforeLeave', () => Promise.reject(new Error('no')))
    signedOut()
    await guard.check()
    await until(() => page.path.startsWith('/login?'))
  })

  it('does not keep the page in sight', async () => {
    const { page, guard, events } = await open()
    guard.on('beforeLeave', () => new Promise(() => {}))
    const leaving = guard.logout()
    expect(page.isCovered()).to.equal(true)
    await leaving
    await until(() => page.path.startsWith('/login?'))
    expect(events).not.to.include('reveal')
  })
})

describe('a listener of beforeLeave', () => {
  it('that takes longer than 50 ms is reported: LG228', async () => {
    const { page, guard } = await open()
    guard.on('beforeLeave', () => {
      const end = performance.now() + 60
      while (performance.now() < end);
    })
    signedOut()
    const { codes } = page
    expect(codes).to.deep.equal([])
    const { lines } = page.window.recorded
    await guard.check()
    expect(lines.map(({ text }) => text).join()).to.match(/LG228 \d+ ms/)
  })

  it('that is quick is not', async () => {
    const { page, guard, events } = await open()
    guard.on('beforeLeave', () => 'saved')
    signedOut()
    await guard.check()
    expect(events).not.to.include('error LG228')
    await until(() => page.path.startsWith('/login?'))
  })

  it('that throws keeps nothing: LG214', async () => {
    const { page, guard, events } = await open()
    guard.on('beforeLeave', () => {
      throw new Error('mine')
    })
    signedOut()
    await guard.check()
    expect(events).to.include('error LG214')
    await until(() => page.path.startsWith('/login?'))
  })
})
