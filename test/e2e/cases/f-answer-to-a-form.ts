import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

const listenForUnload = () => addEventListener('unload', () => {})
const secret = () => document.getElementById('secret')?.checkVisibility()

/**
 * Chromium and Firefox answer Back out of the HTTP cache, which holds what this very form was answered with. WebKitGTK
 * has it in its bfcache; where it has not, it sends the form again, guard or no guard.
 */
export const fAnswerToAForm: Case = {
  id: 'f-form',
  title: 'Back to what a form was answered with, out of the HTTP cache: it is there again, and not asked for by GET',
  cached: true,
  traits: { answersForms: true },
  async positive(run) {
    const tab = await seedSession(run)
    await tab.travel(() => tab.click('#message-form button'), '/account/messages')
    await untilState(tab, 'open')
    await tab.run(listenForUnload)
    await tab.go(`${run.site.origin}/about`)
    await tab.travel(() => tab.back(), '/account/messages')
    await untilState(tab, 'open')
    assert.equal(await tab.run(secret), true)
    assert.equal(requests(run, 'GET /account/messages').length, 0)
  },
}
