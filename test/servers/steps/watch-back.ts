import { backTo } from '../../e2e/steps/back-to.js'
import type { Tab } from '../../support/tab.js'
import type { ServerRun } from '../server-case.js'
import { watch } from './watch.js'

/** Watches Back to the account: without the guard it is shown again, with the guard the login page is. */
export async function watchBack(run: ServerRun, tab: Tab, page = run.site.server.paths.account): Promise<void> {
  const end = run.guarded ? run.site.server.paths.login : page
  await watch(run, tab, backTo(end, run, tab, { page }))
}
