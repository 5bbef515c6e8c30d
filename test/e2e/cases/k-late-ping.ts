import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/**
 * The guard's own ping; without the guard, what a site's own script would do. The page does not wait for the answer.
 */
function ping() {
  const { logoutGuard } = window as unknown as { logoutGuard?: { check(): unknown } }
  if (logoutGuard) logoutGuard.check()
  else fetch('/session').then(() => document.documentElement.setAttribute('data-pinged', ''))
}

/** Whether the late answer came, and the server knows the session again. */
const isBack = async () =>
  document.documentElement.hasAttribute('data-pinged') && (await fetch('/session', { cache: 'no-store' })).ok

/** A server with rolling sessions answers a ping that it got before the sign-out, and so sets the cookie again. */
export const kLatePing: Case = {
  id: 'k',
  title: 'the late answer of a ping does not bring the session back',
  withWorker: true,
  async leak(run) {
    const asking = await seedSession(run)
    const tab = await run.open('/account')
    await run.site.holdPing(true)
    await asking.run(ping)
    await until(() => run.site.isPingHeld(), { what: 'the ping has loaded its session' })
    await signOut(run, tab, 'form')
    await run.site.holdPing(false)
    if (!run.guarded) await until(() => asking.run(isBack), { what: 'the late answer' })
    const end = run.guarded ? '/login' : '/account'
    await run.film(tab, () => tab.travel(() => tab.click('a[href="/account"]'), end))
  },
}
