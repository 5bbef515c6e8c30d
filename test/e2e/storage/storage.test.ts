import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import type { Run } from '../run.js'
import { runScenario } from '../run-scenario.js'
import { outcome } from '../steps/outcome.js'
import { seedSession } from '../steps/seed-session.js'
import { signOut } from '../steps/sign-out.js'
import type { Variant } from '../variant.js'
import { fill } from './fill.js'
import { type Stored, scan } from './scan.js'

const SECRET = [
  ...['cache api /sessions/list.json', 'cache pages /account', 'cache pages /account/messages?page=2'],
  ...['database drafts store', 'localStorage draft:1', 'sessionStorage draft:1'],
]
const OTHERS = [
  ...['cache api /rates.json', 'cache pages /about', 'database settings store'],
  ...['localStorage theme', 'sessionStorage theme'],
]
const clear = { localStorage: ['draft:*'], sessionStorage: ['draft:*'], indexedDB: ['drafts'] }

const withCanary = (stored: Stored) => {
  return Object.entries(stored).flatMap(([place, text]) => (text.includes('CANARY') ? place : []))
}

const scenario: Case = {
  id: 'm',
  title: 'everything that the origin stores',
  attributes: { 'data-clear': JSON.stringify(clear) },
  async leak(run) {
    const tab = await seedSession(run)
    await outcome(tab, fill)
    await signOut(run, tab, 'form')
  },
}

const look = ({ tabs }: Run) => outcome(tabs[0] as Tab, scan)

async function keepsAll(run: Run) {
  assert.deepEqual(withCanary(await look(run)).sort(), SECRET)
}

async function keepsOthers(run: Run) {
  const isClean = async () => withCanary(await look(run)).length === 0
  await until(isClean, { what: 'no canary in any cache, database or web storage' })
  const stored = await look(run)
  const precache = `cache workbox-precache-v2-${run.site.origin}/ /account/shell?__WB_REVISION__=1`
  for (const place of [...OTHERS, precache]) assert.ok(place in stored, `${place} is still there`)
  for (const place of SECRET.slice(0, 4)) assert.ok(!(place in stored), `${place} is gone`)
}

const meaning: Partial<Record<Variant, [string, (run: Run) => Promise<void>]>> = {
  control: ['without the guard the secret is still everywhere', keepsAll],
  guarded: ['the page alone removes all of the secret, and nothing else', keepsOthers],
  'with worker': ['page and worker remove all of the secret, and nothing else', keepsOthers],
}

inEveryEngine((engine, rig) => {
  for (const [variant, [what, judge]] of Object.entries(meaning))
    it(`${engine}: (m) after the end ${what}`, async () => {
      await runScenario(rig(), scenario, variant as Variant, judge)
    })
})
