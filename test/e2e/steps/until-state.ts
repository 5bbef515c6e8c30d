import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

type Guarded = { logoutGuard?: { state: string } }

/** Waits until the guard of this tab is in one of these states. */
export async function untilState(tab: Tab, ...states: string[]): Promise<void> {
  const state = () => tab.run(() => (window as unknown as Guarded).logoutGuard?.state)
  const reached = async () => states.includes((await state()) ?? 'no guard')
  await until(reached, { what: `the state ${states.join(' or ')}` })
}
