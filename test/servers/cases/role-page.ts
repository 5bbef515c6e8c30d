import assert from 'node:assert/strict'
import { untilState } from '../../e2e/steps/until-state.js'
import { visit } from '../../e2e/steps/visit.js'
import { until } from '../../support/until.js'
import type { ServerCase } from '../server-case.js'
import { rolePath } from '../steps/role-path.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { untilLoginForm } from '../steps/until-login-form.js'

export const rolePageForThree: ServerCase = {
  id: 'role',
  title: 'the page for one role: shown, refused without a sign-out, or the login form',
  needsRole: true,
  async positive(run) {
    const { origin, server } = run.site
    const [account, roleOnly] = [origin + server.paths.account, origin + rolePath(run)]
    const tab = await signInAs(run, 'alice', rolePath(run))
    await visit(tab, account)
    await signOutThere(run, tab)

    const bobs = await signInAs(run, 'bob')
    await visit(bobs, roleOnly)
    await untilState(bobs, 'open')
    assert.equal(await showsSecretOf(bobs), false, 'bob sees no page for admins')
    await visit(bobs, account, server.paths.account)
    await until(() => showsSecretOf(bobs, 'bob'), { what: 'bob, still signed in' })

    await signOutThere(run, bobs)
    await visit(bobs, roleOnly)
    await untilLoginForm(run, bobs)
  },
}
