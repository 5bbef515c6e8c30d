import { pageOf } from '../../support/puppeteer-tab.js'
import type { Tab } from '../../support/tab.js'

/** Chromium freezes tabs in the background to save energy: no timer and no event runs in them until they thaw. */
export async function freeze(tab: Tab): Promise<() => Promise<void>> {
  const session = await pageOf(tab).createCDPSession()
  const to = (state: 'frozen' | 'active') => session.send('Page.setWebLifecycleState', { state })
  await to('frozen')
  return () => to('active')
}
