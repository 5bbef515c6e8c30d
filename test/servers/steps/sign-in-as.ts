import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { ServerRun } from '../server-case.js'
import { type Person, showsSecretOf } from './shows-secret-of.js'

/** Fills in and submits the server's own login form, which this tab shows, and waits for the page behind it. */
export async function submitLogin({ site }: ServerRun, tab: Tab, person: Person, path: string): Promise<void> {
  const { login, people } = site.server
  await tab.type(login.user, people[person].user)
  await tab.type(login.password, people[person].password)
  await tab.travel(() => tab.click(login.submit), path)
}

/** Opens a tab at the account, which the server refuses, signs in there, and waits until the account is shown. */
export async function signInAs(run: ServerRun, person: Person = 'alice'): Promise<Tab> {
  const { account } = run.site.server.paths
  const tab = await run.open(account)
  await submitLogin(run, tab, person, account)
  await until(() => showsSecretOf(tab, person), { what: `the account of ${person}` })
  return tab
}
