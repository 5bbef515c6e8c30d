import { onPath } from '../../e2e/steps/on-path.js'
import type { ServerCase } from '../server-case.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs } from '../steps/sign-in-as.js'
import { untilSessionEnds } from '../steps/until-session-ends.js'

export const shownAfterLimit: ServerCase = {
  id: 'shown-limit',
  title: "a tab in the background while the server's own limit ends the session, then look at it",
  lifetime: 6,
  attributes: { 'data-hidden-for': '1s' },
  async leak(run) {
    const { paths } = run.site.server
    const tab = await signInAs(run)
    const other = await run.open(paths.home)
    await other.front()
    await untilSessionEnds(run)
    await tab.front()
    if (run.guarded) await onPath(tab, paths.login)
    run.seen(await showsSecretOf(tab))
  },
}
