import type { AnySite } from '../../support/site.js'
import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { type BackOptions, backTo } from './back-to.js'

/** Films Back to the account: without the guard it is shown again, with the guard the login page is. */
export async function filmBack(run: Run<AnySite>, tab: Tab, options?: BackOptions): Promise<void> {
  await run.film(tab, backTo(run.guarded ? '/login' : '/account', run, tab, options))
}
