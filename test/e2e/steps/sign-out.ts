import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Run } from '../run.js'

/** Clicks the site's own link or button, waits for the login page, and checks in the server's log that it arrived. */
export async function signOut({ site }: Run, tab: Tab, by: 'link' | 'form'): Promise<void> {
  const before = site.log.length
  const arrived = () => site.log.slice(before).some(entry => entry.path === '/logout' && entry.status === 302)
  await tab.travel(() => tab.click(by === 'link' ? '#sign-out-link' : '#sign-out-button'), '/login')
  await until(arrived, { what: 'the sign-out in the log of the server' })
}
