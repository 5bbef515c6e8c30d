import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { arrive } from '../steps/arrive.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/** The document stays: the app fetches its sign-in and pushes the protected route. */
export const jSignInAgainByFetch: Case = {
  id: 'j-fetch',
  title: 'signing in again after a sign-out, by fetch with pushState',
  async positive(stage) {
    const tab = await seedSession(stage)
    await signOut(stage, tab, 'form')
    await tab.go(`${stage.site.origin}/spa`)
    await tab.type('#username', 'alice')
    await tab.type('#password', 'demo')
    const enter = async () => {
      await tab.click('#sign-in')
      await until(() => tab.run(() => location.pathname === '/spa/account'), { what: 'the protected route' })
    }
    await arrive(stage, tab, enter, '/spa/account')
  },
}
