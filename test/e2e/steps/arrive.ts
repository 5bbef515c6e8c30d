import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { requests } from './requests.js'
import { staysInSight } from './stays-in-sight.js'
import { untilState } from './until-state.js'

/**
 * Somebody comes to a protected page: it is shown, stays open, and was requested once, so there is no redirect loop.
 */
export async function arrive(run: Run, tab: Tab, step: () => Promise<unknown>, path = '/account'): Promise<void> {
  const before = requests(run, `GET ${path}`).length
  await step()
  await untilState(tab, 'open')
  await staysInSight(tab)
  assert.equal(await tab.run(() => location.pathname), path)
  assert.ok(requests(run, `GET ${path}`).length - before <= 1, 'no redirect loop')
}
