import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import type { Run } from '../run.js'
import { runScenario } from '../run-scenario.js'
import { onPath } from '../steps/on-path.js'
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import { traces } from '../traces.js'

const PAGE = '/account/messages'

/** The worker only adds one message to what the tabs do themselves: twenty tabs show that it reaches all. */
const VARIANTS = [
  { variant: 'guarded', count: 50, meaning: 'fifty tabs open, sign out in one, with the page alone' },
  { variant: 'with worker', count: 20, meaning: 'twenty tabs open, sign out in one, with the worker' },
] as const

const pings = (run: Run) => requests(run, 'GET /session')

async function openMany(run: Run, count: number) {
  const first = await seedSession(run, { path: PAGE })
  while (run.tabs.length < count) await run.open(PAGE)
  return first
}

/** Nobody touches the other tabs. Every page of this site has the guard, the login page too. */
const manyTabs = (count: number): Case => ({
  id: 'fifty',
  title: `${count} tabs open, sign out in one`,
  async leak(run) {
    const first = await openMany(run, count)
    const before = pings(run).length
    const start = Date.now()
    await first.front()
    await signOut(run, first, 'form')
    for (const tab of run.tabs) await onPath(tab, '/login')
    for (const tab of run.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
    run.asked.push(
      ...pings(run)
        .slice(before)
        .map(({ at }) => at - start),
    )
  },
})

inEveryEngine((engine, rig) => {
  for (const { variant, count, meaning } of VARIANTS)
    it(`${engine}: ${meaning}: all left, at most two pings`, async context => {
      const { asked } = await runScenario(rig(), manyTabs(count), variant, async () => {})
      context.diagnostic(`${asked.length} pings, ms after the tab was in front: ${asked}`)
      assert.ok(asked.length <= 2, `${asked.length} pings, at ${asked} ms`)
    })
})
