import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/** The guard's own ping; without the guard, what a site's own script would do. Neither is waited for. */
function ping() {
  const { logoutGuard } = window as unknown as { logoutGuard?: { check(): unknown } }
  if (logoutGuard) logoutGuard.check()
  else fetch('/session').then(() => document.documentElement.setAttribute('data-pinged', ''))
}

/** The late answer came, and the server knows the session again. */
const isBack = async () =>
  document.documentElement.hasAttribute('data-pinged') && (await fetch('/session', { cache: 'no-store' })).ok

/** A server with rolling sessions answers a ping that it got before the sign-out, and puts the cookie back with it. */
export const kLatePing: Case = {
  id: 'k',
  title: 'the late answer of a ping does not bring the session back',
  withWorker: true,
  async leak(stage) {
    const asking = await seedSession(stage)
    const tab = await stage.open('/account')
    const before = requests(stage, 'GET /session').length
    await stage.site.holdPing(true)
    await asking.run(ping)
    await until(() => requests(stage, 'GET /session')[before], { what: 'the ping' })
    await signOut(stage, tab, 'form')
    await stage.site.holdPing(false)
    if (!stage.guarded) await until(() => asking.run(isBack), { what: 'the late answer' })
    const end = stage.guarded ? '/login' : '/account'
    await stage.film(tab, () => tab.travel(() => tab.click('a[href="/account"]'), end))
  },
}
