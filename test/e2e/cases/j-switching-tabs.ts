import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { countCovers } from '../steps/count-covers.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { seedSession } from '../steps/seed-session.js'

/** Sets the page's clock forward by a minute. */
function passAMinute() {
  const now = Date.now
  Date.now = () => now() + 60_000
}

const becomes = (tab: Tab, visibility: DocumentVisibilityState) =>
  until(() => tab.run(to => document.visibilityState === to, visibility), { what: `a ${visibility} page` })

export const jSwitchingTabs: Case = {
  id: 'j-switching',
  title: 'switching tabs for a minute changes nothing',
  async positive(run) {
    const tab = await seedSession(run)
    await halfTyped(tab)
    await tab.click('#open-dialog')
    const before = await look(tab)
    const covers = await countCovers(tab)
    const other = await run.open('/about')
    await other.front()
    await becomes(tab, 'hidden')
    await tab.run(passAMinute)
    const comeBack = async () => {
      await tab.front()
      await becomes(tab, 'visible')
    }
    await run.film(other, comeBack)
    assert.ok((run.films[0] ?? 0) >= 55, `the page is visible at once and all the time: ${run.films} of 60 frames`)
    assert.deepEqual(await look(tab), before)
    assert.equal(await covers(), 0)
  },
}
