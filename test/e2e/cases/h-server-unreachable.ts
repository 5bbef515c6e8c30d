import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { backTo } from '../steps/back-to.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { seedSession } from '../steps/seed-session.js'
import { showsSecret } from '../steps/shows-secret.js'
import { staysInSight } from '../steps/stays-in-sight.js'
import { untilState } from '../steps/until-state.js'

/** The guard asks again by itself after two seconds or more. Here only the button may bring the page back. */
function neverByItself() {
  const start = window.setTimeout
  const patient = (task: () => void, ms?: number) => (ms !== undefined && ms >= 2000 ? 0 : start(task, ms))
  window.setTimeout = patient as typeof window.setTimeout
}

export const hServerUnreachable: Case = {
  id: 'h',
  title: 'server unreachable at Back: a notice, and Retry shows the page',
  // As in case d.
  lastPicture: ['chromium', 'firefox'],
  async positive(run) {
    const tab = await seedSession(run)
    await halfTyped(tab)
    const before = await look(tab)
    await tab.run(neverByItself)
    await tab.go(`${run.site.origin}/about`)
    await run.site.closeListener()
    await run.film(tab, backTo('/account', run, tab), () => untilState(tab, 'blocked'))
    assert.equal(await showsSecret(tab), false, 'nothing is seen behind the notice')
    await run.site.listenAgain()
    await tab.click('logout-guard-notice >>> button[data-action="retry"]')
    await untilState(tab, 'open')
    await staysInSight(tab)
    assert.deepEqual(await look(tab), before)
    assert.deepEqual(run.ways, ['restored'])
  },
}
