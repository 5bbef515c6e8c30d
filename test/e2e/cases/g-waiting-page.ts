import assert from 'node:assert/strict'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'

type Guarded = { logoutGuard: { on(type: 'reveal', listener: () => void): void } }

const noteReveals = () => {
  const page = window as unknown as Guarded
  page.logoutGuard.on('reveal', () => localStorage.setItem('revealed', location.pathname))
}

const text = (tab: Tab) => tab.run(() => document.querySelector('main')?.textContent ?? '')
const isShown = (tab: Tab) => tab.run(() => document.getElementById('secret')?.checkVisibility() ?? false)

/** Her page never got a verdict: it must not join the session that somebody else begins. */
export const gWaitingPage: Case = {
  id: 'g-waiting',
  title: "Alice's page waits for its first verdict, her session expires, Bob signs in: her page is reloaded",
  traits: { canaryOf: 'alice' },
  async positive(run) {
    run.site.outage(true)
    const hers = await seedSession(run, { waits: true })
    await untilState(hers, 'blocked')
    assert.match(await text(hers), /CANARY/, 'the page of Alice waits')
    await hers.run(noteReveals)
    const other = await run.open('/login')
    await run.site.revokeAll()
    run.site.outage(false)
    await seedSession({ ...run, open: async () => other }, { username: 'bob', path: '/account/messages' })
    await untilState(other, 'open')
    await until(async () => (await text(hers)).includes('Bob'), { what: "Bob's own page in the place of hers" })
    await hers.front()
    await until(() => isShown(hers), { what: "Bob's own page shown" })
    assert.equal(await other.run(() => localStorage.getItem('revealed')), null, 'her page was never shown')
  },
}
