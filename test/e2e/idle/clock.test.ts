import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import type { Run } from '../run.js'
import { runScenario } from '../run-scenario.js'
import { idleEnd } from '../steps/idle-end.js'
import { idleLimit } from '../steps/idle-limit.js'
import { onPath } from '../steps/on-path.js'
import { seedSession } from '../steps/seed-session.js'
import { untilState } from '../steps/until-state.js'
import { traces } from '../traces.js'

const HOUR = 3_600_000

/** Runs before the guard in each page: the computer's clock, which somebody may set. */
function replaceClock() {
  const now = Date.now
  Date.now = () => now() + Number(localStorage.getItem('clock') ?? 0)
}

const setClock = (tab: Tab, by: number) => tab.run(ms => localStorage.setItem('clock', `${ms}`), by)

const clockCase = (timeout: string, leak: Case['leak'] & {}): Case => ({
  id: 'idle-clock',
  title: 'the clock jumps',
  attributes: idleLimit({ timeout }),
  traits: { inHead: `<script>(${replaceClock})()</script>` },
  leak,
})

async function openTwo(run: Run): Promise<[Tab, Tab]> {
  const first = await seedSession(run)
  const second = await run.open('/account')
  await untilState(second, 'open')
  return [first, second]
}

/** Waits until the limit has ended the session in each tab. Returns when they came to the login page. */
async function allEnded(tabs: Tab[]): Promise<number[]> {
  for (const tab of tabs) await onPath(tab, '/login')
  const arrived = await Promise.all(tabs.map(tab => tab.run(() => [performance.timeOrigin, location.search] as const)))
  for (const [, search] of arrived) assert.equal(new URLSearchParams(search).get('reason'), 'idle')
  for (const tab of tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  return arrived.map(([at]) => Math.round(at))
}

/** Without the jump the session would end an hour later. */
const forward = clockCase('1h', async run => {
  const tabs = await openTwo(run)
  const start = Date.now()
  await setClock(tabs[1], 2 * HOUR)
  run.asked.push(...(await allEnded(tabs)).map(at => at - start))
})

const TIMEOUT = 12_000

/** When the clock is set back, four seconds are left, and no more than these. */
const back = clockCase(`${TIMEOUT}`, async run => {
  const tabs = await openTwo(run)
  const end = await until(() => idleEnd(tabs[1]), { what: 'an end' })
  await until(() => Date.now() > end - 4000, { what: 'the last seconds' })
  const start = Date.now()
  await setClock(tabs[1], -HOUR)
  const arrived = await allEnded(tabs)
  for (const at of arrived) assert.ok(at < start + TIMEOUT, `prolonged: ended ${at - end} ms after the end`)
  run.asked.push(...arrived.map(at => at - end))
})

inEveryEngine((engine, rig) => {
  const play = async (scenario: Case) => (await runScenario(rig(), scenario, 'guarded', async () => {})).asked
  it(`${engine}: a clock that is set forward ends the session`, async context => {
    context.diagnostic(`ms until the login page: ${await play(forward)}`)
  })
  it(`${engine}: a clock that is set back does not prolong the session`, async context => {
    context.diagnostic(`ms from the end to the login page: ${await play(back)}`)
  })
})
