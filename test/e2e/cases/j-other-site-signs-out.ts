import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import type { Stage } from '../stage.js'
import { countCovers } from '../steps/count-covers.js'
import { halfTyped } from '../steps/half-typed.js'
import { look } from '../steps/look.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

const TIMEOUT = 4000

/** Runs in a page of the other site; later, when the person looks at another tab. */
const goLater = (url: string) => void setTimeout(() => location.assign(url), 500)

const stored = (tab: Tab) => tab.run(() => localStorage.getItem('logout-guard:default:end'))

/** The other site asks for the sign-out URL; resolves when the page of this one was covered. */
async function asks(stage: Stage, other: Tab, tab: Tab) {
  const covers = await countCovers(tab)
  const before = requests(stage, 'GET /logout').length
  await other.run(goLater, `${stage.site.origin}/logout`)
  await tab.front()
  const asked = await until(() => requests(stage, 'GET /logout')[before], { what: 'the request of the other site' })
  await until(async () => (await covers()) > 0, { what: 'the page covered' })
  return asked
}

async function halfWay(stage: Stage) {
  const tab = await seedSession(stage)
  await halfTyped(tab)
  const other = await stage.open('/about')
  await other.go(`${stage.site.otherOrigin}/idp`)
  return { tab, other, before: await look(tab) }
}

/** How long it stays covered: as long as the request and a ping. Firefox says nothing of an answer without a document. */
const bearable = ({ engine }: Stage, status: number) =>
  engine === 'firefox' && status === 204 ? 2 * TIMEOUT : TIMEOUT / 2

const refused = (id: string, status: 204 | 405, title: string): Case => ({
  id,
  title,
  attributes: { 'data-ping-timeout': `${TIMEOUT}`, 'data-sign-out': '{"method":"POST","url":"/logout"}' },
  traits: { refusesSignOut: status },
  needsWorker: true,
  async positive(stage) {
    const { tab, other, before } = await halfWay(stage)
    const { at } = await asks(stage, other, tab)
    await untilState(tab, 'open')
    const took = Date.now() - at
    assert.ok(took < bearable(stage, status), `covered for ${took} ms`)
    assert.deepEqual(await look(tab), before)
    if (status === 405) await other.go(`${stage.site.otherOrigin}/idp`)
    stage.site.limitPing(true)
    await asks(stage, other, tab)
    await untilState(tab, 'blocked')
    assert.equal(await tab.run(() => document.querySelector<HTMLTextAreaElement>('#draft')?.value), before.draft)
    assert.equal(await stored(tab), null, 'nothing ends')
    stage.site.limitPing(false)
    await untilState(tab, 'open')
    assert.deepEqual(await look(tab), before)
    assert.equal(requests(stage, 'POST /logout').length, 0, 'the guard signs nobody out')
  },
})

export const jOtherSiteRefused = refused('j-other-405', 405, 'another site asks for the sign-out and is refused')
export const jOtherSiteSilent = refused('j-other-204', 204, 'another site asks for a sign-out that does nothing')
