import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { countCovers } from '../steps/count-covers.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { staysInSight } from '../steps/stays-in-sight.js'

type Answered = { cancelled?: boolean }

/** A site that asks "Really?", and the person says no. Added last, so that the guard's own listeners run before. */
function cancel() {
  document.addEventListener('submit', event => {
    event.preventDefault()
    const page = window as Answered
    page.cancelled = true
  })
}

const wasCancelled = (tab: Tab) => tab.run(() => (window as Answered).cancelled)

export const jCancelledSignOut: Case = {
  id: 'j-cancelled',
  title: 'a cancelled sign-out leaves every tab as it was',
  async positive(run) {
    const other = await seedSession(run)
    await halfTyped(other)
    const tab = await run.open('/account')
    await tab.run(cancel)
    const before = [await look(tab), await look(other)]
    const covers = [await countCovers(tab), await countCovers(other)]
    await tab.front()
    await tab.click('#sign-out-button')
    await until(() => wasCancelled(tab), { what: 'the question and its answer' })
    await staysInSight(tab)
    assert.equal(requests(run, 'POST /logout').length, 0)
    assert.deepEqual({ ...(await look(tab)), focus: before[0]?.focus }, before[0])
    assert.deepEqual(await look(other), before[1])
    for (const count of covers) assert.equal(await count(), 0, 'nothing was covered')
  },
}
