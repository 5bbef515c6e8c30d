import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { counting } from './counting.js'
import { visit } from './visit.js'

/** Films how somebody opens the account by its address: without the guard it is there, with it the login page is. */
export async function filmVisit(stage: Stage, tab: Tab): Promise<void> {
  const end = stage.guarded ? '/login' : '/account'
  const go = () => visit(tab, `${stage.site.origin}/account`, end)
  await stage.film(tab, () => counting(stage, '/account', go))
}
