import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { arrive } from '../steps/arrive.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/** The document stays: the app signs in by fetch and pushes the protected route. */
export const jSignInAgainByFetch: Case = {
  id: 'j-fetch',
  title: 'signing in again after a sign-out, by fetch with pushState',
  async positive(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'form')
    await tab.go(`${run.site.origin}/spa`)
    await tab.type('#username', 'alice')
    await tab.type('#password', 'demo')
    const enter = async () => {
      await tab.click('#sign-in')
      await until(() => tab.run(() => location.pathname === '/spa/account'), { what: 'the protected route' })
    }
    await arrive(run, tab, enter, '/spa/account')
  },
}
