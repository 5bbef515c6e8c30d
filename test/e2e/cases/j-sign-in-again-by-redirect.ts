import type { Case } from '../case.js'
import { arrive } from '../steps/arrive.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

export const jSignInAgainByRedirect: Case = {
  id: 'j-redirect',
  title: 'signing in again after a sign-out, by redirect from another origin',
  async positive(run) {
    const tab = await seedSession(run)
    await signOut(run, tab, 'link')
    await tab.go(`${run.site.otherOrigin}/idp`)
    await arrive(run, tab, () => tab.travel(() => tab.click('#continue'), '/account'))
  },
}
