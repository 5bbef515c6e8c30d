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
import { requests } from '../steps/requests.js'
import { seedSession } from '../steps/seed-session.js'
import { traces } from '../traces.js'
import { type EndNote, noteEnd } from './note-end.js'

const PAGE = '/account/messages'
const HEADING = 'main h1'
/** In ms. `Date.now()` and `performance.timeOrigin` are rounded in different ways. */
const ROUNDED = 5

const arrived = (tab: Tab) => tab.run(() => ({ at: performance.timeOrigin, search: location.search }))

/** A click moves the end, which all tabs share. Returns the new one. */
async function act(tab: Tab, before: number): Promise<number> {
  await tab.front()
  await tab.click(HEADING)
  const moved = async () => {
    const end = await idleEnd(tab)
    return end > before ? end : 0
  }
  return until(moved, { what: 'a later end' })
}

/** Three tabs, each opened by a person who does something in it. */
async function openThree(run: Run): Promise<Tab[]> {
  const first = await seedSession(run, { path: PAGE })
  const end = await until(() => idleEnd(first), { what: 'an end' })
  const second = await run.open(PAGE)
  const next = await act(second, end)
  const third = await run.open(PAGE)
  await act(third, next)
  return [first, second, third]
}

/** The session of this cookie, as the server sees it. */
async function statusOfSession({ site }: Run, cookie = ''): Promise<number> {
  return (await fetch(`${site.origin}/session`, { headers: { cookie } })).status
}

const cookieOf = ({ site }: Run) => site.arrivals.filter(({ url }) => url === PAGE).at(-1)?.headers.cookie

/** Nothing comes before the end, and each page notes it before the login page is asked for. */
function assertOrder(end: number, notes: EndNote[], logins: number[], signOuts: number[]): void {
  assert.deepEqual(new Set(notes.map(note => note.end)), new Set([end]), 'one end for all tabs')
  for (const { at } of notes) assert.ok(at >= end - ROUNDED, `noted at ${at}, before the end ${end}`)
  for (const [index, { at }] of notes.entries()) assert.ok((logins[index] ?? 0) >= at - ROUNDED, 'noted, then left')
  for (const at of signOuts) assert.ok(at >= end - ROUNDED, 'signed out after the end')
}

const shared: Case = {
  id: 'idle',
  title: 'three tabs share one end',
  attributes: idleLimit({ timeout: '6s' }),
  async leak(run) {
    const tabs = await openThree(run)
    const cookie = cookieOf(run)
    const second = tabs[1] as Tab
    assert.equal(await statusOfSession(run, cookie), 204, 'signed in')
    const notes = await Promise.all(tabs.map((tab, index) => noteEnd(tab, `${index}`)))
    const end = await act(second, await idleEnd(second))
    for (const tab of tabs) await onPath(tab, '/login')
    const noted = await Promise.all(notes.map(note => note()))
    const logins = await Promise.all(tabs.map(arrived))
    const signOuts = requests(run, 'POST /logout').map(({ at }) => at)
    const lastEnd = Math.max(end, ...noted.map(note => note.end))
    const times = logins.map(({ at }) => at)
    run.asked.push(...[...noted.map(({ at }) => at), ...times, ...signOuts].map(at => Math.round(at - lastEnd)))
    assertOrder(lastEnd, noted, times, signOuts)
    for (const { search } of logins) assert.equal(new URLSearchParams(search).get('reason'), 'idle')
    assert.ok(signOuts.length === 1 || signOuts.length === 2, `${signOuts.length} sign-outs: ${run.asked}`)
    assert.equal(await statusOfSession(run, cookie), 401, 'the session is over on the server')
    for (const tab of tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  },
}

inEveryEngine((engine, rig) => {
  it(`${engine}: activity in one of three tabs moves the end of all, and all leave at the end`, async context => {
    const { asked } = await runScenario(rig(), shared, 'guarded', async () => {})
    const [covers, logins, signOuts] = [asked.slice(0, 3), asked.slice(3, 6), asked.slice(6)]
    context.diagnostic(`ms after the end: noted ${covers}; login page ${logins}; sign-outs ${signOuts}`)
    context.diagnostic(`between the first and the last tab: ${Math.max(...covers) - Math.min(...covers)} ms`)
  })
})
