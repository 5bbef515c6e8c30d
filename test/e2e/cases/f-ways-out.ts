import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { backTo } from '../steps/back-to.js'
import { halfTyped } from '../steps/half-typed.js'
import { leaveSlowly } from '../steps/leave-slowly.js'
import { look } from '../steps/look.js'
import { seedSession } from '../steps/seed-session.js'
import { showsSecret } from '../steps/shows-secret.js'
import { untilState } from '../steps/until-state.js'
import { waysOut } from '../steps/ways-out.js'

const scrollDown = () => scrollTo(0, 130)
const isScrolled = () => Math.round(scrollY) === 130

/** Comes back to the account, which is shown. A restored page is scrolled as before, a loaded one begins at the top. */
async function comeBack(run: Run, tab: Tab): Promise<void> {
  await backTo('/account', run, tab)()
  await untilState(tab, 'open')
  assert.equal(await showsSecret(tab), true)
  if (run.ways.at(-1) === 'restored') await until(() => tab.run(isScrolled), { what: 'the page scrolled as it was' })
}

/** A page is loaded again if it could not be painted hidden; it is restored if it was, or if somebody typed into it. */
export const fWaysOut: Case = {
  id: 'f-ways-out',
  title: 'signed in all the time, left by every way out, and back: the page is shown, scrolled, with the typed text',
  async positive(run) {
    const tab = await seedSession(run)
    for (const way of ['typed', 'other-typed', 'redirected', 'other', 'link']) {
      await tab.run(scrollDown)
      await waysOut[way]?.leave(run, tab)
      await comeBack(run, tab)
    }
    const [typed, otherTyped, redirected, , link] = run.ways
    if (run.engine === 'webkit') assert.deepEqual(new Set(run.ways), new Set(['restored']))
    else for (const way of [typed, otherTyped]) assert.match(way ?? '', /^loaded/)
    if (run.engine === 'chromium') assert.match(redirected ?? '', /^loaded/)
    if (run.engine === 'chromium') assert.equal(link, 'restored')
    // The last Back may have loaded the page, which begins at the top.
    await tab.run(scrollDown)
    await leaveSlowly(run, tab)
    await comeBack(run, tab)
    await halfTyped(tab)
    const before = await look(tab)
    for (const way of ['redirected', 'other', 'link']) {
      await waysOut[way]?.leave(run, tab)
      await comeBack(run, tab)
      assert.deepEqual(await look(tab), before)
    }
    assert.deepEqual(new Set(run.ways.slice(5)), new Set(['restored']))
  },
}
