import type { Tab } from '../../support/tab.js'

/** Fills in and submits the form of the login page in this tab, and waits for the page behind it. */
export async function signIn(tab: Tab, { username = 'alice', path = '/account' } = {}): Promise<void> {
  await tab.type('#username', username)
  await tab.type('#password', 'demo')
  await tab.travel(() => tab.click('#sign-in'), path)
}
