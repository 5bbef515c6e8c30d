import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

/** The login page sends everybody back, because it believes that they are signed in. */
const openInCircles = async () => {
  const page = await openPage('guarded', { 'data-login-url': '/pages/bounce' })
  await until(() => page.guard?.state === 'blocked')
  return page
}

const actions = (page: Page) => page.find('logout-guard-notice').shadowRoot as ShadowRoot

describe('a page and a login page that send each other round in circles', () => {
  it('stop, with a notice: LG211', async () => {
    await forgetRequests()
    const page = await openInCircles()
    expect(page.path).to.contain('/pages/guarded')
    expect(page.isCovered()).to.equal(true)
    expect(page.notice()).to.contain('sending you to each other')
    expect(page.codes).to.deep.equal(['LG211'])
    expect(await requestsTo('/pages/guarded')).to.have.length(5)
    expect(await requestsTo('/pages/bounce')).to.have.length(4)
  })

  it('come to an end when the ping says "signed in": the page is revealed', async () => {
    const page = await openInCircles()
    expect(actions(page).querySelector('a')?.textContent).to.equal('Sign in')
    signedIn()
    actions(page).querySelector<HTMLElement>('[data-action=retry]')?.click()
    await until(() => page.guard.state === 'open')
    expect(page.text()).to.equal('CANARY')
    expect(page.notice()).to.equal('')
  })
})
