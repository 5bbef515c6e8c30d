import type { Tab } from '../test/support/tab.js'
import { until } from '../test/support/until.js'

type Guarded = { logoutGuard?: { state: string } }

/** Waits until this tab's page has loaded and its guard, if it has one, shows it. */
export async function untilOpen(tab: Tab): Promise<void> {
  const isOpen = () => {
    const { state = 'open' } = (window as Guarded).logoutGuard ?? {}
    return state === 'open' && document.readyState === 'complete'
  }
  await until(() => tab.run(isOpen), { what: 'a page that is complete and open' })
}
