import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedOut } from '../session.js'

const isLoginPage = { 'data-login-url': '/pages/guarded' }

describe('a login page with the guard', () => {
  for (const [what, protect] of Object.entries({
    'by nothing but its tag': null,
    'by a pattern': '/pages/*',
    'by its own name': '/pages/guarded',
  })) {
    it(`is never protected ${what}`, async () => {
      signedOut()
      await forgetRequests()
      const page = await openPage('guarded', { ...isLoginPage, ...(protect && { 'data-protect': protect }) })
      expect(page.window.recorded.displayAtParsing).to.equal('block')
      expect(page.guard.state).to.equal('open')
      expect(page.text()).to.equal('CANARY')
      expect(page.codes).to.deep.equal(protect === '/pages/guarded' ? ['LG210'] : [])
      expect(await requestsTo('/session')).to.have.length(0)
    })
  }

  it('reports it also if the sign-out URL is protected by name: LG210', async () => {
    const { page, guard } = await openWithGuard({ protect: ['/pages/app', '/logout'] })
    guard.start()
    expect(page.codes).to.deep.equal(['LG210'])
    expect(page.window.recorded.lines[0]?.text).to.contain('/logout')
  })
})
