import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

const delay = 1500

const ping = () => void (window as unknown as { logoutGuard: { check(): unknown } }).logoutGuard.check()

/** As a site without an endpoint for it has it: the ping is a protected address. What a worker sent nobody could abort. */
export const kPingInProtect: Case = {
  id: 'k-protected',
  title: 'the late answer of a ping that is protected itself does not bring the session back',
  attributes: { 'data-protect': '/account* /session*' },
  needsWorker: true,
  async positive(stage) {
    const asking = await seedSession(stage)
    const tab = await stage.open('/account')
    const before = requests(stage, 'GET /session').length
    stage.site.slowPing(delay)
    await asking.run(ping)
    const asked = await until(() => requests(stage, 'GET /session')[before], { what: 'the ping' })
    await signOut(stage, tab, 'form')
    await until(() => Date.now() > asked.at + delay + 100, { what: 'the time of the late answer' })
    await tab.travel(() => tab.click('a[href="/account"]'), '/login')
  },
}
