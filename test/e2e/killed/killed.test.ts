import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dyingWorker, type LastStep } from '../../support/dying-worker.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Case } from '../case.js'
import { inEveryEngine } from '../in-every-engine.js'
import { runScenario } from '../run-scenario.js'
import { outcome } from '../steps/outcome.js'
import { records } from '../steps/records.js'
import { seedSession } from '../steps/seed-session.js'
import { updateWorker } from '../steps/update-worker.js'
import { visit } from '../steps/visit.js'
import { fill } from '../storage/fill.js'
import { scan } from '../storage/scan.js'

async function secretsInCaches(tab: Tab): Promise<number> {
  const stored = Object.entries(await outcome(tab, scan))
  return stored.filter(([place, text]) => place.startsWith('cache ') && text.includes('CANARY')).length
}

/** Runs in the page, which has no guard: any message wakes a worker. */
async function wake() {
  const registration = await navigator.serviceWorker.getRegistration()
  registration?.active?.postMessage('good morning')
}

/** Checks what the worker has done, and what not, when it has died after this step. */
async function assertDeadAfter(step: LastStep, tab: Tab) {
  await until(async () => (await records(tab))['worker:end'], { what: 'the end, marked by the worker' })
  if (step === 'purge') await until(async () => (await secretsInCaches(tab)) === 0, { what: 'the purge' })
  else assert.equal(await secretsInCaches(tab), 3, 'nothing is purged yet')
  assert.equal((await records(tab)).purged, undefined, 'the worker is not done')
}

/** Only the worker notices the sign-out: no page with a tag is open, and none is opened. */
const dies = (step: LastStep): Case => ({
  id: `o-${step}`,
  title: `the worker dies after the step "${step}"`,
  attributes: { 'data-ping-timeout': '1s' },
  traits: { signOutTo: '/about?signed-out' },
  async leak(run) {
    run.deploy(await dyingWorker(step))
    const tab = await seedSession(run)
    await outcome(tab, fill)
    await tab.travel(() => tab.click('#leave'), '/about')
    await visit(tab, `${run.site.origin}/logout`, '/about')
    await assertDeadAfter(step, tab)
    await updateWorker(tab, () => run.deploy())
    await outcome(tab, wake)
    const done = async () => (await records(tab)).purged !== undefined && (await secretsInCaches(tab)) === 0
    await until(done, { what: 'the purge finished by the next worker' })
  },
})

inEveryEngine((engine, rig) => {
  for (const step of ['mark', 'broadcast', 'purge'] as const)
    it(`${engine}: (o) a worker died after the step "${step}": the next one finishes the end`, async () => {
      await runScenario(rig(), dies(step), 'with worker', async () => {})
    })
})
