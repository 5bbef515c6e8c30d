import { visit } from '../../e2e/steps/visit.js'
import type { ServerCase } from '../server-case.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { watchBack } from '../steps/watch-back.js'

export const backAfterSignOutElsewhere: ServerCase = {
  id: 'back-elsewhere',
  title: 'leave the page, sign out in another tab, then Back',
  evicts: 'any way',
  async leak(run) {
    const { origin, server } = run.site
    const tab = await signInAs(run)
    const other = await run.open(server.paths.account)
    await tab.front()
    await visit(tab, origin + server.paths.home)
    await other.front()
    await signOutThere(run, other)
    await tab.front()
    await watchBack(run, tab)
  },
}
