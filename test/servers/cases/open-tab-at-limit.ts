import { onPath } from '../../e2e/steps/on-path.js'
import type { ServerCase } from '../server-case.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs } from '../steps/sign-in-as.js'
import { untilSessionEnds } from '../steps/until-session-ends.js'

/** Nobody touches the page. With the guard it leaves by its own limit, before the server ends the session. */
export const openTabAtLimit: ServerCase = {
  id: 'open-limit',
  title: "an open tab in sight while the server's own limit ends the session",
  lifetime: 6,
  attributes: { 'data-idle-timeout': '4s', 'data-idle-prompt-before': '2s' },
  async leak(run) {
    const tab = await signInAs(run)
    await untilSessionEnds(run)
    if (run.guarded) await onPath(tab, run.site.server.paths.login)
    run.seen(await showsSecretOf(tab))
  },
}
