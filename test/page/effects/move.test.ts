import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { until } from '../until.js'

type LeaveModule = typeof import('../../../src/effects/move.js')
type ReloadModule = typeof import('../../../src/effects/move.js')

const destination = {
  loginUrl: new URL('/login', location.href).href,
  returnTo: 'returnTo',
  reason: 'expired',
  isProtected: true,
} as const

describe('redirectToLogin()', () => {
  it('replaces the document with the login page', async () => {
    const page = await openPage('rich')
    const { redirectToLogin } = await page.load<LeaveModule>('effects/move.js')
    const { length } = page.window.history
    redirectToLogin(destination)
    await until(() => page.path === '/login?reason=expired&returnTo=%2Fpages%2Frich')
    expect(page.window.history.length).to.equal(length)
  })

  it('goes where guard.logout() said', async () => {
    const page = await openPage('rich')
    const { redirectToLogin } = await page.load<LeaveModule>('effects/move.js')
    redirectToLogin({ ...destination, redirectTo: new URL('/pages/plain?bye', location.href).href })
    await until(() => page.path === '/pages/plain?bye')
  })
})

describe('reloadDocument()', () => {
  it('asks the server for the document again', async () => {
    const page = await openPage('rich')
    const { reloadDocument } = await page.load<ReloadModule>('effects/move.js')
    await forgetRequests()
    const { document } = page
    reloadDocument(false)
    await until(() => page.document !== document && page.document.title === 'Account of Alice')
    expect(await requestsTo('/pages/rich')).to.have.length(1)
  })

  it('requests the result of a POST by GET', async () => {
    const page = await openPage('plain')
    page.document.body.innerHTML = '<form method="post" action="/pages/rich?result#there"></form>'
    page.find<HTMLFormElement>('form').submit()
    await until(() => page.path === '/pages/rich?result' && page.document.readyState === 'complete')
    const { reloadDocument } = await page.load<ReloadModule>('effects/move.js')
    await forgetRequests()
    const { document } = page
    reloadDocument(true)
    await until(async () => (await requestsTo('/pages/rich')).length > 0)
    expect(await requestsTo('/pages/rich')).to.deep.equal(['GET /pages/rich?result'])
    await until(() => page.document !== document && page.document.title === 'Account of Alice')
  })
})
