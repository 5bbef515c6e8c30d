import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { outcome } from './outcome.js'

/** Runs in the page. */
async function post(username: string) {
  const body = new URLSearchParams({ username, password: 'demo' })
  const { ok } = await fetch('/login', { method: 'POST', body })
  return ok
}

/** Opens a tab at this path, signed in by a request of its own: for cases in which the sign-in is not the subject. */
export async function seedSession(
  stage: Pick<Stage, 'open' | 'site'>,
  { username = 'alice', path = '/account' } = {},
): Promise<Tab> {
  const tab = await stage.open('/login')
  await outcome(tab, post, username)
  await tab.go(stage.site.origin + path)
  return tab
}
