import assert from 'node:assert/strict'
import { visit } from '../../e2e/steps/visit.js'
import { until } from '../../support/until.js'
import type { ServerCase } from '../server-case.js'
import { showsLogin } from '../steps/shows-login.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { watch } from '../steps/watch.js'

/** It has no control: each of these servers refuses the request by itself. */
export const directOpening: ServerCase = {
  id: 'direct',
  title: 'sign out, then open the address of the page: the login form, and nothing of the account',
  cached: true,
  async positive(run) {
    const { origin, server } = run.site
    const tab = await signInAs(run)
    await signOutThere(run, tab)
    await watch(run, tab, () => visit(tab, origin + server.paths.account))
    await until(() => showsLogin(run, tab), { what: 'the login form' })
    assert.deepEqual(run.sights, [false])
  },
}
