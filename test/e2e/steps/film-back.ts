import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'

/** Films Back to the account: without the guard the account is there again, with it the person lands on the login page. */
export async function filmBack(stage: Stage, tab: Tab): Promise<void> {
  const before = (await tab.diary()).map(entry => JSON.stringify(entry))
  await stage.film(tab, () => tab.travel(() => tab.back(), stage.guarded ? '/login' : '/account'))
  const entries = (await tab.diary()).filter(entry => !before.includes(JSON.stringify(entry)))
  stage.ways.push(wayBack(entries, '/account'))
}
