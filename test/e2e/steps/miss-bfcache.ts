import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'

const listenForUnload = () => addEventListener('unload', () => {})

/** WebKitGTK also keeps pages with an `unload` listener, but not after six more navigations. */
const away = ['/about', '/', '/about', '/', '/about', '/account/messages']

/**
 * Leaves the page so that no engine can keep it in its bfcache, and ends on another page of the account. Returns how
 * many history entries lie between.
 */
export async function missBfcache({ site }: Run, tab: Tab): Promise<number> {
  await tab.run(listenForUnload)
  for (const path of away) await tab.go(site.origin + path)
  return away.length
}
