import { visit } from '../../e2e/steps/visit.js'
import type { Tab } from '../../support/tab.js'
import type { ServerCase, ServerRun } from '../server-case.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { watchBack } from '../steps/watch-back.js'

const listenForUnload = () => addEventListener('unload', () => {})

/** Leaves the page so that no engine keeps it in its bfcache: WebKitGTK does that with an `unload` listener, too. */
async function missBfcache({ site }: ServerRun, tab: Tab, pages: number) {
  await tab.run(listenForUnload)
  for (let page = 1; page <= pages; page++) await visit(tab, `${site.origin}${site.server.paths.home}?${page}`)
}

export const backToHttpCache: ServerCase = {
  id: 'back-cache',
  title: 'leave the page so that the bfcache does not keep it, sign out in another tab, then Back to the HTTP cache',
  cached: true,
  needsHttpCache: true,
  async leak(run) {
    const tab = await signInAs(run)
    const other = await run.open(run.site.server.paths.account)
    await tab.front()
    await missBfcache(run, tab, 6)
    await other.front()
    await signOutThere(run, other)
    await tab.front()
    await watchBack(run, tab, { entries: 6 })
  },
}
