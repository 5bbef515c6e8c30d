import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { backTo } from '../steps/back-to.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'
import { traces } from '../traces.js'

const gone = (tab: Tab) => tab.run(() => !document.getElementById('sign-out-link'))
const empty = async (tab: Tab) => (await traces(tab)).length === 0

/**
 * The open tab is covered while it is in the background, where nothing is painted. On a busy machine, when Chromium
 * brings such a tab to the foreground, it may show its last picture of the tab for a frame or two (2 of 20 runs). There
 * is no run with the worker: it asks the server for the page, and Chromium then shows its own error page.
 */
export const iSignOutNeverArrives: Case = {
  id: 'i',
  title: 'the sign-out never reaches the server, then Back and a look at another tab',
  attributes: { 'data-ping-timeout': '1s' },
  evicts: true,
  lastPicture: ['chromium'],
  async leak(run) {
    const left = await seedSession(run)
    const open = await run.open('/account')
    const last = await run.open('/account')
    await left.go(`${run.site.origin}/about`)
    await run.site.closeListener()
    await last.click('#sign-out-link')
    await until(() => gone(last), { what: "the browser's own page about the unreachable server" })
    if (run.guarded) await untilState(open, 'covered', 'blocked', 'leaving')
    const back = backTo('/account', run, left)
    await run.film(
      last,
      () => open.front(),
      () => left.front().then(back),
    )
    assert.equal(requests(run, 'GET /logout').length, 0)
    if (!run.guarded) return
    for (const tab of [left, open])
      await until(() => empty(tab), { what: 'the document emptied at the unconfirmed end' })
  },
}
