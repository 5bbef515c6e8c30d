import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

/** Waits until a tab has come to this path by itself, with a complete document. */
export async function onPath(tab: Tab, path: string): Promise<void> {
  const there = () => tab.run(at => location.pathname === at && document.readyState === 'complete', path)
  await until(there, { what: `the tab at ${path}` })
}
