import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { countCovers } from '../steps/count-covers.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

/** Runs in a page of the other site. */
const go = (url: string) => void setTimeout(() => location.assign(url), 1)

const stored = (tab: Tab) => tab.run(() => localStorage.getItem('logout-guard:default:end'))

/**
 * The other site requests the sign-out URL. The answer comes when a person looks at this site's page, which is covered.
 */
async function asks(run: Run, other: Tab, tab: Tab) {
  const covers = await countCovers(tab)
  await run.site.holdSignOut(true)
  await other.front()
  await other.run(go, `${run.site.origin}/logout`)
  await until(async () => (await covers()) > 0, { what: 'the page covered' })
  await tab.front()
  await run.site.holdSignOut(false)
}

async function halfWay(run: Run) {
  const tab = await seedSession(run)
  await halfTyped(tab)
  const other = await run.open('/about')
  await other.go(`${run.site.otherOrigin}/idp`)
  return { tab, other, before: await look(tab) }
}

/**
 * How long the page may stay covered without an answer. 405: longer than this test, so that only the answer can end it.
 * 204: Firefox does not report an answer without a document, and WebKit may miss it (sw/when-answered.ts). So this case
 * does not show what ended it; test/unit/worker/watch-sign-outs.test.ts does for each browser.
 */
const PING_TIMEOUT = { 405: '1h', 204: '3s' }

const refused = (id: string, status: 204 | 405, title: string): Case => ({
  id,
  title,
  attributes: { 'data-ping-timeout': PING_TIMEOUT[status], 'data-sign-out': '{"method":"POST","url":"/logout"}' },
  traits: { refusesSignOut: status },
  needsWorker: true,
  async positive(run) {
    const { tab, other, before } = await halfWay(run)
    await asks(run, other, tab)
    await untilState(tab, 'open')
    assert.deepEqual(await look(tab), before)
    if (status === 405) await other.go(`${run.site.otherOrigin}/idp`)
    run.site.limitPing(true)
    await asks(run, other, tab)
    await untilState(tab, 'blocked')
    assert.equal(await tab.run(() => document.querySelector<HTMLTextAreaElement>('#draft')?.value), before.draft)
    assert.equal(await stored(tab), null, 'no session ended')
    run.site.limitPing(false)
    await untilState(tab, 'open')
    assert.deepEqual(await look(tab), before)
    assert.equal(requests(run, 'POST /logout').length, 0, 'the guard signs nobody out')
  },
})

export const jOtherSiteRefused = refused(
  'j-other-405',
  405,
  'another site requests the sign-out, and the server refuses',
)
export const jOtherSiteSilent = refused('j-other-204', 204, 'another site requests a sign-out that does nothing')
