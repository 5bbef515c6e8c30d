import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { openGoverned, type Site } from './a-site.js'

let site: Site
let page: Page

async function open() {
  ;({ site, page } = await openGoverned({ 'data-protect': '/w/*' }))
  await until(() => page.guard.state === 'open')
  await forgetRequests()
}

beforeEach(async () => {
  signedIn()
  await open()
})

const pings = () => requestsTo(`${site.folder}session`)
const ask = (name: string) => page.window.fetch(`${site.folder}answers/${name}`)

/** Receives a message of the worker, so many ms after the start of the page. */
function hear(data: unknown, ms: number): void {
  const event = new page.window.MessageEvent('message', { data })
  Object.defineProperty(event, 'timeStamp', { value: ms })
  page.window.navigator.serviceWorker.dispatchEvent(event)
}

it('a page answers the worker that asks whether it has a guard: pages without one are redirected at an end', async () => {
  const { port1, port2 } = new page.window.MessageChannel()
  const answered = new Promise(resolve => {
    port1.onmessage = resolve
  })
  const event = new page.window.MessageEvent('message', { data: { v: 1, type: 'hello' }, ports: [port2] })
  page.window.navigator.serviceWorker.dispatchEvent(event)
  await answered
  port1.close()
})

describe('a protected request that is refused', () => {
  for (const answer of ['401', 'to-login']) {
    it(`makes the visible page ask, and covers nothing (${answer})`, async () => {
      let covers = 0
      page.guard.on('cover', () => covers++)
      await page.window.fetch(`${site.folder}answers/${answer}`, { redirect: 'manual' })
      await until(async () => (await pings()).length === 1)
      expect(page.guard.state).to.equal('open')
      expect(covers).to.equal(0)
    })
  }

  it('may also be redirected to the login page', async () => {
    await page.window.fetch(`${site.folder}answers/to-login-here`)
    await until(async () => (await pings()).length === 1)
    expect(page.guard.state).to.equal('open')
  })

  it('ends nothing by itself: an API of another service may always refuse', async () => {
    await ask('401')
    await until(async () => (await pings()).length === 1)
    for (let n = 0; n < 5; n++) await ask('401')
    await page.guard.check()
    expect(await pings()).to.have.length(2)
    expect(localStorage.getItem(`logout-guard:${site.name}:end`)).to.equal(null)
    expect(page.text()).to.equal('CANARY')
  })

  it('makes the page leave if the session is over', async () => {
    signedOut()
    await ask('401')
    await until(() => page.path.startsWith(`${site.folder}login?reason=expired`))
  })

  it('leads to no hint if the server has an error, or finds nothing', async () => {
    for (const answer of ['403', '404', '500', '503']) await ask(answer)
    await ask('401')
    await until(async () => (await pings()).length === 1)
    expect(await pings()).to.have.length(1)
  })

  it('leads to no hint if it is the ping', async () => {
    signedOut()
    await page.window.fetch(`${site.folder}session`)
    signedIn()
    await page.guard.check()
    expect(await pings()).to.have.length(2)
    expect(page.guard.state).to.equal('open')
  })
})

describe('a hint', () => {
  it('counts at most once a minute', async () => {
    for (const ms of [1e6, 1e6 + 1, 1e6 + 59_999]) hear({ v: 1, type: 'hint' }, ms)
    await until(async () => (await pings()).length === 1)
    await page.guard.check()
    expect(await pings()).to.have.length(2)
    hear({ v: 1, type: 'hint' }, 1e6 + 60_000)
    await until(async () => (await pings()).length === 3)
  })

  it('is only a message with the right type', async () => {
    const here = { v: 1, type: 'here', version: '9', protect: [], isAttached: true }
    for (const data of [null, 'hint', { type: 'hint' }, { v: 2, type: 'hint' }, { v: 1, type: 'ended' }, here]) {
      hear(data, 1e6)
    }
    await page.guard.check()
    expect(await pings()).to.have.length(1)
    expect(page.guard.state).to.equal('open')
    expect(page.codes).to.deep.equal([])
  })
})
