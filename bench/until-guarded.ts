import type { Tab } from '../test/support/tab.js'
import { until } from '../test/support/until.js'
import { untilOpen } from './until-open.js'

/** Runs in the page. The page can write over what the head put there, and not over the guard itself. */
const isWhole = () => Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable !== true

/** Waits until this tab's page is complete, and its guard, if it has one, took over from its head and shows it. */
export async function untilGuarded(tab: Tab): Promise<void> {
  await until(() => tab.run(isWhole), { what: 'a guard that is there as a whole' })
  await untilOpen(tab)
}
