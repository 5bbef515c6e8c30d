import assert from 'node:assert/strict'
import { visit } from '../../e2e/steps/visit.js'
import type { ServerCase } from '../server-case.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { untilLoginForm } from '../steps/until-login-form.js'
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
    await watch(run, tab, async () => {
      await visit(tab, origin + server.paths.account)
      await untilLoginForm(run, tab)
    })
    assert.deepEqual(run.sights, [false])
  },
}
