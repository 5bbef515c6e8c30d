import { visit } from '../../e2e/steps/visit.js'
import type { ServerCase } from '../server-case.js'
import { signInAs } from '../steps/sign-in-as.js'
import { untilSessionEnds } from '../steps/until-session-ends.js'
import { watchBack } from '../steps/watch-back.js'

export const backAfterLimit: ServerCase = {
  id: 'back-limit',
  title: "leave the page, the server's own limit ends the session, then Back",
  lifetime: 6,
  async leak(run) {
    const tab = await signInAs(run)
    await visit(tab, run.site.origin + run.site.server.paths.home)
    await untilSessionEnds(run)
    await watchBack(run, tab)
  },
}
