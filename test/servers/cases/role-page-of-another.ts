import { backTo } from '../../e2e/steps/back-to.js'
import { visit } from '../../e2e/steps/visit.js'
import type { ServerCase } from '../server-case.js'
import { replaceWith } from '../steps/replace-with.js'
import { rolePath } from '../steps/role-path.js'
import { signInAs, submitLogin } from '../steps/sign-in-as.js'
import { watch } from '../steps/watch.js'

export const rolePageOfAnother: ServerCase = {
  id: 'role-back',
  title: 'alice leaves a page for admins and signs out, bob, who is none, signs in, then Back to her page',
  needsRole: true,
  evicts: 'any way',
  async leak(run) {
    const { origin, server } = run.site
    const { home, account, logout } = server.paths
    const page = rolePath(run)
    const tab = await signInAs(run, 'alice', page)
    const other = await run.open(home)
    await tab.front()
    await visit(tab, origin + home)
    await other.front()
    for (const path of [logout, account]) await replaceWith(other, origin + path)
    await submitLogin(run, other, 'bob', account)
    // Some servers refuse him with their login page.
    await replaceWith(other, origin + page)
    const refused = await other.run(() => location.pathname)
    await replaceWith(other, origin + home)
    await tab.front()
    await watch(run, tab, backTo(run.guarded ? refused : page, run, tab, { page }))
  },
}
