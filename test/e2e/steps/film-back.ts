import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { type BackOptions, backTo } from './back-to.js'

/** Films Back to the account: without the guard the account is there again, with it the person lands on the login page. */
export async function filmBack(run: Run, tab: Tab, options?: BackOptions): Promise<void> {
  await run.film(tab, backTo(run.guarded ? '/login' : '/account', run, tab, options))
}
