import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Run } from '../run.js'
import { idleEnd } from './idle-end.js'

/**
 * Nobody does anything until the idle limit is over; `meanwhile` comes before that. Without the guard somebody is idle
 * for so many ms.
 */
export async function untilOver(
  { guarded }: Run,
  tab: Tab,
  limit: number,
  meanwhile = async (): Promise<void> => {},
): Promise<void> {
  const end = guarded ? await until(() => idleEnd(tab), { what: 'an end of the session' }) : Date.now() + limit
  await meanwhile()
  assert.ok(Date.now() < end, 'the limit is not over yet')
  await until(() => Date.now() > end, { what: 'the end of the idle limit' })
}
