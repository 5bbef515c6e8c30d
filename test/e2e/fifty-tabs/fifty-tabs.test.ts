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

/** The worker adds one message to the tabs' own way out: fewer of them show that it reaches all. */
const VARIANTS = [
  { variant: 'guarded', count: 50, meaning: 'fifty tabs open, sign out in one, with the page alone' },
  { variant: 'with worker', count: 20, meaning: 'twenty tabs open, sign out in one, with the worker' },
] as const

const pings = (stage: Stage) => requests(stage, 'GET /session').length

async function openMany(stage: Stage, count: number) {
  const first = await seedSession(stage, { path: PAGE })
  while (stage.tabs.length < count) await stage.open(PAGE)
  return first
}

/** Nobody touches the other tabs. Every page of this site comes with the guard, the login page too. */
const manyTabs = (count: number): Case => ({
  id: 'fifty',
  title: `${count} tabs open, sign out in one`,
  async leak(stage) {
    const first = await openMany(stage, count)
    const before = pings(stage)
    await first.front()
    await signOut(stage, first, 'form')
    for (const tab of stage.tabs) await onPath(tab, '/login')
    for (const tab of stage.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
    stage.asked.push(pings(stage) - before)
  },
})

inEveryEngine((engine, theatre) => {
  for (const { variant, count, meaning } of VARIANTS)
    it(`${engine}: ${meaning}: all left, at most two pings`, async context => {
      const { asked } = await play(theatre(), manyTabs(count), variant, async () => {})
      context.diagnostic(`pings ${asked}`)
      assert.ok((asked[0] ?? 99) <= 2, `${asked} pings`)
    })
})
