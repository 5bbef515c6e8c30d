import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'

/** Films Back to the account: without the guard the account is there again, with it the person lands on the login page. */
export async function filmBack(
  stage: Stage,
  tab: Tab,
  end = stage.guarded ? '/login' : '/account',
  ...further: (() => Promise<unknown>)[]
): Promise<void> {
  const before = (await tab.diary()).map(entry => JSON.stringify(entry))
  const back = async () => {
    await tab.travel(() => tab.back(), end)
    const entries = (await tab.diary()).filter(entry => !before.includes(JSON.stringify(entry)))
    stage.ways.push(wayBack(entries, '/account'))
  }
  await stage.film(tab, back, ...further)
}
