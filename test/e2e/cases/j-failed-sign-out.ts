import assert from 'node:assert/strict'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { backTo } from '../steps/back-to.js'
import { countCovers } from '../steps/count-covers.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { seedSession } from '../steps/seed-session.js'
import { staysInSight } from '../steps/stays-in-sight.js'
import { untilState } from '../steps/until-state.js'

export const jFailedSignOut: Case = {
  id: 'j-failed',
  title: 'the server refuses a sign-out: every tab is shown again',
  attributes: { 'data-ping-timeout': '3s' },
  async positive(run) {
    const other = await seedSession(run)
    await halfTyped(other)
    const tab = await run.open('/account')
    const before = await look(other)
    const covers = await countCovers(other)
    run.site.failSignOut(true)
    await tab.travel(() => tab.click('#sign-out-button'), '/logout')
    await until(async () => (await covers()) > 0, { what: 'the other tab covered meanwhile' })
    await untilState(other, 'open')
    assert.deepEqual(await look(other), before)
    await backTo('/account', run, tab)()
    await untilState(tab, 'open')
    await staysInSight(tab)
  },
}
