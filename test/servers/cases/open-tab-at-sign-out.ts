import { onPath } from '../../e2e/steps/on-path.js'
import type { ServerCase } from '../server-case.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'

export const openTabAtSignOut: ServerCase = {
  id: 'open-tab',
  title: 'sign out in another tab, then look at this one',
  async leak(run) {
    const { paths } = run.site.server
    const tab = await signInAs(run)
    await signOutThere(run, await run.open(paths.account))
    await tab.front()
    if (run.guarded) await onPath(tab, paths.login)
    run.seen(await showsSecretOf(tab))
  },
}
