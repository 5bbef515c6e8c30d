import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { type Attributes, openPage, type Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'

const SIGN_OUT = '/answers/503'

/** The ping answers 503 until somebody is signed in, and again after `signedOut()`. */
const open = async (attributes: Attributes = {}) => {
  signedIn()
  const page = await openPage('guarded', {
    ...{ 'data-protect': '/pages/*', 'data-ping-url': '/answers/switched', 'data-logout-url': SIGN_OUT },
    ...{ 'data-ping-timeout': '200ms', ...attributes },
  })
  await until(() => page.guard.state === 'open')
  return page
}

const post = (page: Page) => page.window.fetch(SIGN_OUT, { method: 'POST', body: 'token=abc' })
const end = () => JSON.parse(localStorage.getItem('logout-guard:default:end') ?? '{}')
const offers = (page: Page) =>
  [...(page.find('logout-guard-notice').shadowRoot?.querySelectorAll('button, a') ?? [])].map(one => one.textContent)
const click = (page: Page, action: string) =>
  page.find('logout-guard-notice').shadowRoot?.querySelector<HTMLElement>(`[data-action=${action}]`)?.click()

/** Signs out here, while the server answers 503 to everything. */
async function untilUnconfirmed(page: Page) {
  await until(() => page.guard.state === 'blocked' && end().confirmed === false)
  await forgetRequests()
}

describe('a sign-out that the server never confirmed', () => {
  it('is repeated as the site configured it, and a load balancer that answers 503 does not confirm it', async () => {
    const page = await open({ 'data-sign-out': JSON.stringify({ method: 'POST', url: '/answers/502' }) })
    void post(page)
    signedOut()
    await untilUnconfirmed(page)
    click(page, 'retry')
    await until(async () => (await requestsTo('/answers/502')).length > 0)
    await until(async () => (await requestsTo('/answers/switched')).length > 0)
    expect(end().confirmed).to.equal(false)
  })

  it('does not open the account when the outage is over and the session still runs', async () => {
    const page = await open({ 'data-sign-out': JSON.stringify({ method: 'POST', url: '/answers/502' }) })
    void post(page)
    signedOut()
    await untilUnconfirmed(page)
    signedIn()
    let verdicts = 0
    page.guard.on('verdict', ({ verdict }) => verdict === 'signed-in' && verdicts++)
    await until(() => verdicts > 0)
    expect(page.guard.state).to.equal('blocked')
    expect(end().confirmed).to.equal(false)
    expect(page.document.body).to.equal(null)
  })

  it('is repeated as the page sent it, while that page exists', async () => {
    const page = await open()
    void post(page)
    signedOut()
    await untilUnconfirmed(page)
    expect(offers(page)).to.deep.equal(['Retry', 'Sign out', 'Sign in'])
    click(page, 'sign-out')
    await until(async () => (await requestsTo(SIGN_OUT)).length > 0)
    expect(new Set(await requestsTo(SIGN_OUT))).to.deep.equal(new Set([`POST ${SIGN_OUT}`]))
  })

  it('is sent by a form that another page has, with its token, and never as a GET', async () => {
    const [page, other] = [await open(), await open()]
    other.document.body.innerHTML = `<form method="post" action="${SIGN_OUT}"><input name="token" value="abc"></form>`
    void post(page)
    signedOut()
    await untilUnconfirmed(other)
    expect(await requestsTo(SIGN_OUT)).not.to.contain(`GET ${SIGN_OUT}`)
    click(other, 'sign-out')
    await until(async () => (await requestsTo(SIGN_OUT)).length > 0)
    expect(await requestsTo(SIGN_OUT))
      .to.contain(`POST ${SIGN_OUT}`)
      .and.not.to.contain(`GET ${SIGN_OUT}`)
  })

  it('is offered by a link that another page has', async () => {
    const [page, other] = [await open(), await open()]
    other.document.body.innerHTML = `<a href="${SIGN_OUT}">Sign out</a>`
    void post(page)
    signedOut()
    await untilUnconfirmed(other)
    click(other, 'sign-out')
    await until(async () => (await requestsTo(SIGN_OUT)).includes(`GET ${SIGN_OUT}`))
  })

  it('cannot be repeated if nothing says how: the notice says so, and the site was warned before', async () => {
    const [page, other] = [await open(), await open()]
    void post(page)
    signedOut()
    await untilUnconfirmed(other)
    expect(offers(other)).to.deep.equal(['Retry', 'Sign in'])
    expect(other.notice()).to.contain('sign out on another page')
  })
})

describe('start()', () => {
  it('reports that a sign-out cannot always be repeated: LG223', async () => {
    const { openWithGuard } = await import('../open-with-guard.js')
    const first = await openWithGuard()
    first.guard.start()
    expect(first.events).to.contain('error LG223')
    const second = await openWithGuard({ name: 'second', signOut: async () => {} })
    second.guard.start()
    expect(second.events).not.to.contain('error LG223')
    const third = await openWithGuard({ name: 'third', logoutUrl: [] })
    third.guard.start()
    expect(third.events).not.to.contain('error LG223')
  })
})
