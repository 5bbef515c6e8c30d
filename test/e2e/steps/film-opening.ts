import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Step } from '../film.js'
import type { Run } from '../run.js'
import { wayBack } from '../way-back.js'
import { counting } from './counting.js'

/** Adds to the run how the adopted document came back. With the guard another document has replaced it by then. */
async function noteWay({ ways }: Run, { eventLog }: Tab) {
  ways.push(await until(() => wayBack([...eventLog], '/account'), { what: 'a note of how the page came back' }))
}

/**
 * Films how the browser itself opens the account again in a tab: without the guard the account is shown, with it the
 * login page is. The flash is in the tab that is in front at first; the prologue follows, and is not judged.
 */
export async function filmOpening(run: Run, before: Tab, open: Step, prologue?: Step): Promise<void> {
  const arrive = async () => {
    await open()
    const tab = await run.adopt(run.guarded ? '/login' : '/account')
    if (!run.guarded) await noteWay(run, tab)
  }
  await run.filmAfter(prologue, before, () => counting(run, '/account', arrive))
}
