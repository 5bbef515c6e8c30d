import { expect } from 'chai'
import type { LogoutGuardOptions, PingResult, Verdict } from '../../../src/index.js'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { aTaskLater, until } from '../until.js'
import { pass, show } from '../wake-ups.js'

const MINUTE = 60_000

/** An open page, and how often it asked since. `answer` is the answer to each ping. */
const open = async (answer: () => Partial<PingResult> = () => ({}), options: Partial<LogoutGuardOptions> = {}) => {
  signedIn()
  const asked: string[] = []
  const ping = async ({ reason }: { reason: string }) => {
    asked.push(reason)
    const { status } = await fetch('/session')
    return { verdict: (status === 204 ? 'signed-in' : 'signed-out') as Verdict, ...answer() }
  }
  const opened = await openWithGuard({ ping, protect: '/pages/*', ...options })
  opened.guard.start()
  await until(() => opened.guard.state === 'open')
  asked.length = 0
  opened.events.length = 0
  return { ...opened, asked }
}

/** Lets the page look at its clock at least once: that takes it a second. */
const aTickLater = async ({ window }: { window: Window }) => {
  const end = window.performance.now() + 1100
  await until(() => window.performance.now() > end)
}

describe('the time at which the server ends the session (`expiresAt`)', () => {
  it('is when the page asks, and finds out', async () => {
    const expiresAt = Date.now() + 10 * MINUTE
    const { page, asked } = await open(() => ({ expiresAt }), { pingInterval: 0 })
    signedOut()
    pass(9 * MINUTE, page)
    await aTickLater(page)
    expect(asked).to.deep.equal([])
    pass(MINUTE, page)
    await until(() => page.path.startsWith('/login?reason=expired'))
    expect(asked).to.have.length(1)
  })

  it('is not believed: the page stays if the server says so', async () => {
    const expiresAt = Date.now() + 10 * MINUTE
    const { page, asked, events } = await open(() => ({ expiresAt }), { pingInterval: 0 })
    pass(11 * MINUTE, page)
    await until(() => events.includes('verdict signed-in'))
    await aTickLater(page)
    expect(asked).to.have.length(1)
    expect(events).to.deep.equal(['verdict signed-in'])
  })

  it('in seconds is reported, and left out: LG226', async () => {
    const expiresAt = Math.round(Date.now() / 1000) + 600
    const { page, asked, guard } = await open(() => ({ expiresAt }), { pingInterval: 0 })
    expect(page.codes).to.deep.equal(['LG226'])
    expect(localStorage.getItem('logout-guard:default:running')).not.to.contain('expiresAt')
    await aTickLater(page)
    expect(asked).to.deep.equal([])
    expect(guard.state).to.equal('open')
  })

  for (const [what, by] of Object.entries({ behind: -5 * 60 * MINUTE, ahead: 5 * 60 * MINUTE })) {
    it(`says nothing if the clock of the server is hours ${what}`, async () => {
      const { page, asked, guard } = await open(() => ({ expiresAt: Date.now() + by }), { pingInterval: 0 })
      await aTickLater(page)
      expect(asked).to.deep.equal([])
      expect(guard.state).to.equal('open')
    })
  }
})

describe('pingInterval', () => {
  it('is how long after the last verdict a page asks: five minutes', async () => {
    const { page, asked } = await open()
    pass(4.9 * MINUTE, page)
    await aTickLater(page)
    expect(asked).to.deep.equal([])
    pass(0.2 * MINUTE, page)
    await until(() => asked.length === 1)
  })

  it('is for all tabs together: one of them asks', async () => {
    const tabs = [await open(), await open(), await open()]
    for (const { asked } of tabs) asked.length = 0
    for (const { page } of tabs) pass(5.1 * MINUTE, page)
    await until(() => tabs.some(({ asked }) => asked.length > 0))
    for (const { page } of tabs) await aTickLater(page)
    expect(tabs.flatMap(({ asked }) => asked)).to.have.length(1)
  })

  it('of 0 switches that off', async () => {
    const { page, asked } = await open(undefined, { pingInterval: 0 })
    pass(60 * MINUTE, page)
    await aTickLater(page)
    expect(asked).to.deep.equal([])
  })

  it('does not count in a tab that nobody sees', async () => {
    const { page, asked } = await open()
    show(page, 'hidden')
    pass(6 * MINUTE, page)
    await aTickLater(page)
    expect(asked).to.deep.equal([])
  })

  it('lets an open page find out that the session ended', async () => {
    const { page } = await open(undefined, { pingInterval: '1s' })
    signedOut()
    await until(() => page.path.startsWith('/login?reason=expired'))
  })
})

describe('an answer that refuses a request of the page', () => {
  const xhr = ({ window }: { window: Window & typeof globalThis }, path: string) => {
    const request = new window.XMLHttpRequest()
    request.open('GET', path)
    request.send()
  }

  for (const status of [401, 419]) {
    it(`${status} to fetch or XMLHttpRequest: the page asks once, and is not covered`, async () => {
      const { page, asked, events } = await open()
      await page.window.fetch(`/answers/${status}`)
      await page.window.fetch(`/answers/${status}`)
      await until(() => events.includes('verdict signed-in'))
      xhr(page, `/answers/${status}`)
      await page.window.fetch(`/answers/${status}`)
      await aTaskLater()
      expect(asked).to.have.length(1)
      expect(events).to.deep.equal(['verdict signed-in'])
    })
  }

  it('to XMLHttpRequest alone counts, too', async () => {
    const { page, asked } = await open()
    xhr(page, '/answers/401')
    await until(() => asked.length === 1)
  })

  it('counts again after ten seconds', async () => {
    const { page, asked, events } = await open()
    await page.window.fetch('/answers/401')
    await until(() => events.includes('verdict signed-in'))
    pass(10_001, page)
    await page.window.fetch('/answers/401')
    await until(() => asked.length === 2)
  })

  it('is how an open page finds out that the session ended', async () => {
    const { page } = await open()
    signedOut()
    await page.window.fetch('/answers/401')
    await until(() => page.path.startsWith('/login?reason=expired'))
  })

  for (const path of ['/answers/403', '/answers/500', '/answers/html']) {
    it(`does not count if it is another one: ${path}`, async () => {
      const { page, asked } = await open()
      await page.window.fetch(path)
      xhr(page, path)
      await page.window.fetch(path)
      await aTaskLater()
      expect(asked).to.deep.equal([])
    })
  }

  it('has the statuses that the site names', async () => {
    const { page, asked } = await open(undefined, { signedOutStatus: [403] })
    await page.window.fetch('/answers/401')
    await aTaskLater()
    expect(asked).to.deep.equal([])
    await page.window.fetch('/answers/403')
    await until(() => asked.length === 1)
  })

  it('does not count on a page that is not protected', async () => {
    const { page, asked } = await open(undefined, { protect: '/none' })
    asked.length = 0
    await page.window.fetch('/answers/401')
    await aTaskLater()
    expect(asked).to.deep.equal([])
  })
})

describe('a route change within the document', () => {
  it('asks if the last verdict is older than a minute, and covers nothing', async () => {
    const { page, asked, events } = await open()
    pass(61_000, page)
    page.window.history.pushState(null, '', '/pages/other')
    await until(() => events.includes('verdict signed-in'))
    expect(asked).to.have.length(1)
    expect(events).to.deep.equal(['verdict signed-in'])
  })

  it('does not ask if it is younger', async () => {
    const { page, asked } = await open()
    page.window.history.pushState(null, '', '/pages/other')
    page.window.history.replaceState(null, '', '/pages/third')
    await aTaskLater()
    expect(asked).to.deep.equal([])
  })

  it('by Back asks, too', async () => {
    const { page, asked } = await open()
    page.window.history.pushState(null, '', '/pages/other')
    pass(61_000, page)
    page.window.history.back()
    await until(() => asked.length === 1)
  })
})
