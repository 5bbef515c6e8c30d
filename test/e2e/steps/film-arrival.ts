import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { requests } from './requests.js'
import { untilState } from './until-state.js'

/** Films how somebody comes to a protected page: it is seen, stays open, and was asked for once, so there is no loop. */
export async function filmArrival(
  stage: Stage,
  tab: Tab,
  act: () => Promise<unknown>,
  path = '/account',
): Promise<void> {
  const before = requests(stage, `GET ${path}`).length
  const arrive = async () => {
    await act()
    await untilState(tab, 'open')
  }
  await stage.film(tab, arrive)
  assert.ok((stage.films.at(-1) ?? 0) > 30, 'the page is seen and stays')
  assert.equal(await tab.run(() => location.pathname), path)
  assert.ok(requests(stage, `GET ${path}`).length - before <= 1, 'no loop')
}
