import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import { play } from '../play.js'
import type { Stage } from '../stage.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { traces } from '../traces.js'

const PAGE = '/account/messages'
const meaning = { guarded: 'the page alone', 'with worker': 'the worker' } as const

const pings = (stage: Stage) => requests(stage, 'GET /session').length

async function openFifty(stage: Stage) {
  const first = await seedSession(stage, { path: PAGE })
  while (stage.tabs.length < 50) await stage.open(PAGE)
  return first
}

/** Nobody touches the other tabs. Every page of this site comes with the guard, the login page too. */
const fiftyTabs: Case = {
  id: 'fifty',
  title: 'fifty tabs open, sign out in one',
  async leak(stage) {
    const first = await openFifty(stage)
    const before = pings(stage)
    await first.front()
    await signOut(stage, first, 'form')
    for (const tab of stage.tabs) await onPath(tab, '/login')
    for (const tab of stage.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
    stage.asked.push(pings(stage) - before)
  },
}

inEveryEngine((engine, theatre) => {
  for (const variant of ['guarded', 'with worker'] as const)
    it(`${engine}: fifty tabs open, sign out in one, with ${meaning[variant]}: all left, at most two pings`, async context => {
      const { asked } = await play(theatre(), fiftyTabs, variant, async () => {})
      context.diagnostic(`pings ${asked}`)
      assert.ok((asked[0] ?? 99) <= 2, `${asked} pings`)
    })
})
