import { backTo } from '../../e2e/steps/back-to.js'
import { visit } from '../../e2e/steps/visit.js'
import { until } from '../../support/until.js'
import type { ServerCase } from '../server-case.js'
import { replaceWith } from '../steps/replace-with.js'
import { rolePath } from '../steps/role-path.js'
import { signInAs, submitLogin } from '../steps/sign-in-as.js'
import { watch } from '../steps/watch.js'

/**
 * Runs in the page. Bob needs longer to type than the ping of the login page takes. If he did not, nothing would show
 * the guard that he is another person: the ping names nobody here (LG209).
 */
const knowsTheEnd = () => localStorage.getItem('logout-guard:default:end')

/** Runs in the page. */
const isReplaced = () =>
  (window as { logoutGuard?: { state: string } }).logoutGuard?.state === 'open' &&
  !document.documentElement.outerHTML.includes('SECRET-OF-ALICE')

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
    if (run.guarded) await until(() => other.run(knowsTheEnd), { what: 'the guard to know that alice signed out' })
    await submitLogin(run, other, 'bob', account)
    // Some servers refuse him with their login page.
    await replaceWith(other, origin + page)
    const refused = await other.run(() => location.pathname)
    await replaceWith(other, origin + home)
    await tab.front()
    const back = backTo(run.guarded ? refused : page, run, tab, { page })
    await watch(run, tab, async () => {
      await back()
      // Where the refusal has the address of the page itself, the page is loaded again after that.
      if (run.guarded) await until(() => tab.run(isReplaced), { what: 'another document in place of her page' })
    })
  },
}
