import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Act } from '../film.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'
import { counting } from './counting.js'

/** What a document says of itself when it is taken over; with the guard it is another one by then. */
async function noteWay({ ways }: Stage, { diary }: Tab) {
  ways.push(await until(() => wayBack([...diary], '/account'), { what: 'a note of how the page came back' }))
}

/**
 * Films how the browser opens the account again in a tab of its own accord: without the guard the account is there, with
 * it the login page is. The flash is shown in the tab that is in front before, then come the acts that lead there.
 */
export async function filmOpening(stage: Stage, before: Tab, open: Act, ...prologue: Act[]): Promise<void> {
  const arrive = async () => {
    await open()
    const tab = await stage.adopt(stage.guarded ? '/login' : '/account')
    if (!stage.guarded) await noteWay(stage, tab)
  }
  await stage.film(before, ...prologue, () => counting(stage, '/account', arrive))
}
