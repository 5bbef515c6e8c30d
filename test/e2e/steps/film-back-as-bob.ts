import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Run } from '../run.js'
import { type BackOptions, backTo } from './back-to.js'
import { untilState } from './until-state.js'

/** What a person reads at the top of the page now; nothing if it is covered. */
function secret() {
  const element = document.getElementById('secret')
  return element?.checkVisibility() ? (element.textContent ?? '') : ''
}

/** Films Back to a page of Alice's: without the guard it is shown again, with the guard Bob sees his own page there. */
export async function filmBackAsBob(run: Run, tab: Tab, options: Required<BackOptions>): Promise<void> {
  const isBobs = async () => (await tab.run(secret)).includes('Bob')
  const seeOwn = async () => {
    await until(isBobs, { what: "Bob's own page" })
    await untilState(tab, 'open')
  }
  const back = backTo(options.page, run, tab, options)
  await run.film(tab, back, ...(run.guarded ? [seeOwn] : []))
}
