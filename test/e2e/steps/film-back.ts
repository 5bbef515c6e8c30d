import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'

/** Films Back to the account: without the guard the account is there again, with it the person lands on the login page. */
export async function filmBack(
  stage: Stage,
  tab: Tab,
  end = stage.guarded ? '/login' : '/account',
  ...further: (() => Promise<unknown>)[]
): Promise<void> {
  const begin = tab.diary.length
  const noted = () => wayBack(tab.diary.slice(begin), '/account')
  const back = async () => {
    await tab.travel(() => tab.back(), end)
    stage.ways.push(await until(noted, { what: 'a note of how the page came back' }))
  }
  await stage.film(tab, back, ...further)
}
