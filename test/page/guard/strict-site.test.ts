import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

describe('a site with a strict Content-Security-Policy and Trusted Types', () => {
  it('is covered and opened without a violation', async () => {
    signedIn()
    const page = await openPage('strict')
    await until(() => page.guard.state === 'open')
    expect(page.text()).to.equal('CANARY')
    expect(page.window.recorded.lines).to.deep.equal([])
  })

  it('shows the notice without a violation', async () => {
    const page = await openPage('strict', { 'data-ping-url': '/answers/500' })
    await until(() => page.guard.state === 'blocked')
    expect(page.isCovered()).to.equal(true)
    expect(page.notice()).to.contain('Retry')
    expect(page.window.recorded.lines).to.deep.equal([])
    const host = page.find('logout-guard-notice')
    expect(page.window.getComputedStyle(host).display).to.equal('grid')
  })

  it('is left without a violation', async () => {
    const page = await openPage('strict')
    await until(() => page.path.startsWith('/login?'))
  })

  it('would be recorded here if it violated something', async () => {
    signedIn()
    const page = await openPage('strict')
    page.document.body.setAttribute('style', 'color: red')
    await until(() => page.window.recorded.lines.length > 0)
    expect(page.window.recorded.lines[0]?.text).to.contain('violates style-src')
  })
})
