import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

const signOut = () => void fetch('/logout', { method: 'POST', redirect: 'manual' })
const isEmptied = (tab: Tab) => tab.run(() => document.body === null)

/** The session goes on behind the load balancer: after the outage nobody may find the account open. */
export const iOutage: Case = {
  id: 'i-outage',
  title: 'every answer to the sign-out is a 503: nothing opens by itself when the outage is over',
  attributes: { 'data-ping-timeout': '500ms', 'data-sign-out': '{"method":"POST","url":"/logout?again"}' },
  async positive(run) {
    const tab = await seedSession(run)
    await untilState(tab, 'open')
    run.site.outage(true)
    await tab.run(signOut)
    await until(() => isEmptied(tab), { what: 'the document emptied' })
    const sent = () => requests(run, 'POST /logout').filter(({ status }) => status === 503).length
    await until(() => sent() > 1, { what: 'the sign-out sent again, and refused again' })
    run.site.outage(false)
    const loads = requests(run, 'GET /account').length
    await tab.click('logout-guard-notice >>> button[data-action="retry"]')
    await onPath(tab, '/login')
    assert.equal(requests(run, 'GET /account').length, loads, 'the account was not loaded')
    const arrived = requests(run, 'POST /logout').filter(({ status }) => status === 302)
    assert.equal(arrived.length, 1, 'the sign-out was sent once more, and reached the server')
  },
}
