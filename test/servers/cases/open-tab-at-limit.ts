import { onPath } from '../../e2e/steps/on-path.js'
import type { ServerCase } from '../server-case.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs } from '../steps/sign-in-as.js'
import { untilSessionEnds } from '../steps/until-session-ends.js'

/** Nobody touches the page. With the guard it leaves by its own limit, before or after the server's. */
export const openTabAtLimit: ServerCase = {
  id: 'open-limit',
  title: "an open tab in sight while the server's own limit ends the session",
  lifetime: 6,
  attributes: { 'data-idle-timeout': '6s', 'data-idle-prompt-before': '2s' },
  needsOption: 'idleTimeout',
  async leak(run) {
    const tab = await signInAs(run)
    await untilSessionEnds(run)
    if (run.guarded) await onPath(tab, run.site.server.paths.login)
    run.seen(await showsSecretOf(tab))
  },
}
