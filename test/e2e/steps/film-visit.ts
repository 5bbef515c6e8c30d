import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { counting } from './counting.js'
import { visit } from './visit.js'

/** Films how somebody opens the account by its address: without the guard it is shown, with it the login page is. */
export async function filmVisit(run: Run, tab: Tab): Promise<void> {
  const end = run.guarded ? '/login' : '/account'
  const go = () => visit(tab, `${run.site.origin}/account`, end)
  await run.film(tab, () => counting(run, '/account', go))
}
