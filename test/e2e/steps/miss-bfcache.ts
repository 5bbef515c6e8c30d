import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'

const listenForUnload = () => addEventListener('unload', () => {})

/** WebKitGTK keeps a page with an `unload` listener all the same, but not after six navigations more. */
const away = ['/about', '/', '/about', '/', '/about', '/account/messages']

/**
 * Leaves the page so that no engine can keep it in its bfcache, and ends on another page of the account.
 * Returns how many entries of the history it went.
 */
export async function missBfcache({ site }: Run, tab: Tab): Promise<number> {
  await tab.run(listenForUnload)
  for (const path of away) await tab.go(site.origin + path)
  return away.length
}
