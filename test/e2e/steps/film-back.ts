import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { type BackOptions, backTo } from './back-to.js'

/** Films Back to the account: without the guard the account is there again, with it the person lands on the login page. */
export async function filmBack(stage: Stage, tab: Tab, options?: BackOptions): Promise<void> {
  await stage.film(tab, backTo(stage.guarded ? '/login' : '/account', stage, tab, options))
}
