import type { Tab } from '../test/support/tab.js'
import { until } from '../test/support/until.js'
import { untilOpen } from './until-open.js'

/** Runs in the page. `logoutGuard` is writable while it is only the head, and final once the rest has come. */
const isComplete = () => Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable !== true

/** Waits until this tab's page has loaded and its guard, if it has one, is complete (head and rest) and shows it. */
export async function untilGuarded(tab: Tab): Promise<void> {
  await until(() => tab.run(isComplete), { what: 'a complete guard, head and rest' })
  await untilOpen(tab)
}
