import assert from 'node:assert/strict'
import { it } from 'node:test'
import { firefox } from '../../support/firefox.js'
import type { Case } from '../case.js'
import { openRig } from '../open-rig.js'
import { runScenario } from '../run-scenario.js'
import { controlled } from '../steps/controlled.js'
import { outcome } from '../steps/outcome.js'
import { seedSession } from '../steps/seed-session.js'

/** Firefox stops a worker that was idle for so many ms; its default is 30 s. */
const IDLE = { 'dom.serviceWorkers.idle_timeout': 1000 }
const ROWS = 12

/** Runs in the page: how many rows of a slow answer arrive, for each kind of request. */
async function readRows() {
  const count = (text: string) => text.split('row').length - 1
  const byFetch = async () => count(await (await fetch('/account/feed')).text())
  const byNavigation = () =>
    new Promise<number>(resolve => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/account/feed' })
      document.body.append(frame)
      frame.onload = () => resolve(count(frame.contentDocument?.body.textContent ?? ''))
    })
  const byEvents = () =>
    new Promise<number>(resolve => {
      let rows = 0
      const source = new EventSource('/account/feed?events')
      source.onmessage = () => rows++
      source.onerror = () => {
        source.close()
        resolve(rows)
      }
    })
  return Promise.all([byFetch().catch(String), byNavigation(), byEvents()])
}

const scenario: Case = {
  id: 'o-idle',
  title: 'a protected answer is complete, even if it takes longer than an idle worker lives',
  traits: { hasFeed: ROWS },
  needsWorker: true,
  async positive(run) {
    const tab = await seedSession(run)
    await controlled(tab)
    assert.deepEqual(await outcome(tab, readRows), [ROWS, ROWS, ROWS])
  },
}

it(`firefox: (${scenario.id}) ${scenario.title}`, { timeout: 60_000 }, async () => {
  const rig = await openRig('firefox', display => firefox(display, undefined, IDLE))
  try {
    await runScenario(rig, scenario, 'positive', async () => {})
  } finally {
    await rig.close()
  }
})
