import { onPath } from '../../e2e/steps/on-path.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { ServerRun } from '../server-case.js'

const look = (field: string) => document.querySelector(field)?.checkVisibility() ?? false

/**
 * Waits until a tab shows the server's login form. A server may answer with it at the protected address itself; the
 * guard then goes on to the login page.
 */
export async function untilLoginForm({ site, guarded }: ServerRun, tab: Tab): Promise<void> {
  if (guarded) await onPath(tab, site.server.paths.login)
  await until(() => tab.run(look, site.server.login.user), { what: 'the login form' })
}
