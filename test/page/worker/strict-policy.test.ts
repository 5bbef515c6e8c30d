import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'
import { aSite } from './a-site.js'

beforeEach(() => signedIn())

describe('a site that demands Trusted Types', () => {
  it('and allows the policy logout-guard has its worker, without a violation', async () => {
    const site = aSite()
    const page = await site.open({}, 'strict-with-worker')
    await site.active()
    const next = await site.open({}, 'strict-with-worker')
    await until(() => next.window.navigator.serviceWorker.controller)
    await until(() => next.guard.state === 'open')
    expect([...page.window.recorded.lines, ...next.window.recorded.lines]).to.deep.equal([])
  })

  it('and allows it may have two guards on one page: the policy is created once', async () => {
    const [one, other] = [aSite(), aSite()]
    const workers = [one, other].map(({ folder }) => `worker=${folder}guard.js`)
    const page = await openPage(`/pages/two-guards?${workers.join('&')}`)
    await Promise.all([one.active(), other.active()])
    expect(page.window.recorded.lines).to.deep.equal([])
  })

  it('and allows no policy goes on without a worker: LG218', async () => {
    const site = aSite()
    const page = await site.open({}, 'strict')
    await until(() => page.codes.includes('LG218'))
    expect(await site.registration()).to.equal(undefined)
    expect(page.guard.state).to.equal('open')
    expect(page.text()).to.equal('CANARY')
  })
})
