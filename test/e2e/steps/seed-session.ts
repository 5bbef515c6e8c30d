import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Run } from '../run.js'
import { outcome } from './outcome.js'

/** Runs in the page. */
async function post(username: string) {
  const body = new URLSearchParams({ username, password: 'demo' })
  const { ok } = await fetch('/login', { method: 'POST', body })
  return ok
}

const isShown = () => document.body.getClientRects().length > 0

/**
 * Opens a tab at this path, signed in by a request: for cases in which the sign-in is not the subject. Waits until the
 * page is shown, unless the page `waits` for its first verdict.
 */
export async function seedSession(
  run: Pick<Run, 'open' | 'site'>,
  { username = 'alice', path = '/account', waits = false } = {},
): Promise<Tab> {
  const tab = await run.open('/login')
  await outcome(tab, post, username)
  await tab.go(run.site.origin + path)
  if (!waits) await until(() => tab.run(isShown), { what: 'a page that is shown' })
  return tab
}
