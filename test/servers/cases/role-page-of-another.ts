import { backTo } from '../../e2e/steps/back-to.js'
import { visit } from '../../e2e/steps/visit.js'
import { until } from '../../support/until.js'
import type { ServerCase } from '../server-case.js'
import { rolePath } from '../steps/role-path.js'
import { showsSecretOf } from '../steps/shows-secret-of.js'
import { signInAs, submitLogin } from '../steps/sign-in-as.js'
import { signOutThere } from '../steps/sign-out-there.js'
import { watch } from '../steps/watch.js'

export const rolePageOfAnother: ServerCase = {
  id: 'role-back',
  title: 'alice leaves a page for admins and signs out, bob, who is none, signs in, then Back to her page',
  needsRole: true,
  evicts: 'refused',
  async leak(run) {
    const { origin, server } = run.site
    const { home, account } = server.paths
    const page = rolePath(run)
    const tab = await signInAs(run, 'alice', page)
    const other = await run.open(account)
    await tab.front()
    await visit(tab, origin + home)
    await other.front()
    await signOutThere(run, other)
    await visit(other, origin + account)
    await submitLogin(run, other, 'bob', account)
    await until(() => showsSecretOf(other, 'bob'), { what: 'the account of bob' })
    await visit(other, origin + home)
    await tab.front()
    await watch(run, tab, backTo(page, run, tab, { page }))
  },
}
