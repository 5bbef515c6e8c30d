import { type BackOptions, backTo } from '../../e2e/steps/back-to.js'
import type { Tab } from '../../support/tab.js'
import type { ServerRun } from '../server-case.js'
import { watch } from './watch.js'

/** Watches Back to the account: without the guard it is shown again, with the guard the login page is. */
export async function watchBack(run: ServerRun, tab: Tab, options?: Pick<BackOptions, 'entries'>): Promise<void> {
  const { account, login } = run.site.server.paths
  await watch(run, tab, backTo(run.guarded ? login : account, run, tab, { ...options, page: account }))
}
