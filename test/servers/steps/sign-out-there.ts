import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { ServerRun } from '../server-case.js'

/** Clicks the server's own link or button, and waits for the next page and until the server refuses the cookies. */
export async function signOutThere({ site }: ServerRun, tab: Tab): Promise<void> {
  await tab.travel(() => tab.click(site.server.signOut))
  await until(async () => !(await site.isSignedIn()), { what: 'the end of the session on the server' })
}
