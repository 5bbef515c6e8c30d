import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

const delay = 1500

/** The guard's own ping; without the guard, what a site's own script would do. Neither is waited for. */
function ping() {
  const { logoutGuard } = window as unknown as { logoutGuard?: { check(): unknown } }
  if (logoutGuard) logoutGuard.check()
  else fetch('/session')
}

/** A server with rolling sessions answers a ping that it got before the sign-out, and puts the cookie back with it. */
export const kLatePing: Case = {
  id: 'k',
  title: 'the late answer of a ping does not bring the session back',
  withWorker: true,
  async leak(stage) {
    const asking = await seedSession(stage)
    const tab = await stage.open('/account')
    const before = requests(stage, 'GET /session').length
    stage.site.slowPing(delay)
    await asking.run(ping)
    const asked = await until(() => requests(stage, 'GET /session')[before], { what: 'the ping' })
    await signOut(stage, tab, 'form')
    // The answer of an aborted request is never logged: the clock says when it would have come.
    await until(() => Date.now() > asked.at + delay + 100, { what: 'the time of the late answer' })
    const end = stage.guarded ? '/login' : '/account'
    await stage.film(tab, () => tab.travel(() => tab.click('a[href="/account"]'), end))
  },
}
