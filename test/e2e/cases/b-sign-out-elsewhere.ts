import type { Case } from '../case.js'
import { filmBack } from '../steps/film-back.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'

/** The other tab is ready before this one leaves: WebKitGTK keeps about two frozen pages for all tabs together. */
export const bSignOutElsewhere: Case = {
  id: 'b',
  title: 'leave the page, sign out in another tab, then Back',
  evicts: true,
  withWorker: true,
  async leak(run) {
    const tab = await seedSession(run)
    const other = await run.open('/account')
    await tab.front()
    await tab.travel(() => tab.click('#leave'), '/about')
    await other.front()
    await signOut(run, other, 'form')
    await tab.front()
    await filmBack(run, tab)
  },
}
