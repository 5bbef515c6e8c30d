import { visit } from '../../e2e/steps/visit.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { ServerRun } from '../server-case.js'
import { type Person, showsSecretOf } from './shows-secret-of.js'
import { untilLoginForm } from './until-login-form.js'

/** Fills in and submits the server's own login form, which this tab shows or comes to, and waits for the page behind it. */
export async function submitLogin(run: ServerRun, tab: Tab, person: Person, path: string): Promise<void> {
  const { login, people } = run.site.server
  await untilLoginForm(run, tab)
  await tab.type(login.user, people[person].user)
  await tab.type(login.password, people[person].password)
  await tab.travel(() => tab.click(login.submit), path)
}

/** Opens a tab at a protected page, which the server refuses, signs in there, and waits until the page is shown. */
export async function signInAs(
  run: ServerRun,
  person: Person = 'alice',
  path = run.site.server.paths.account,
): Promise<Tab> {
  const tab = await run.open(run.site.server.paths.home)
  await visit(tab, run.site.origin + path)
  await submitLogin(run, tab, person, path)
  await until(() => showsSecretOf(tab, person), { what: `the page of ${person}` })
  return tab
}
