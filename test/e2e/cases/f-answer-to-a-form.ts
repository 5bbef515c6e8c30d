import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

const listenForUnload = () => addEventListener('unload', () => {})
const secret = () => document.getElementById('secret')?.checkVisibility()

/**
 * Chromium and Firefox serve Back from the HTTP cache, which has the answer to this form. WebKitGTK has the page in its
 * bfcache; if not, it sends the form again, with or without the guard.
 */
export const fAnswerToAForm: Case = {
  id: 'f-form',
  title: 'Back to the answer to a form, from the HTTP cache: it is shown again, and not requested by GET',
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
