import { after, it } from 'node:test'
import { inEveryEngine } from '../e2e/in-every-engine.js'
import { judge } from '../e2e/judge.js'
import { type OpenSite, runOnSite } from '../e2e/run-scenario.js'
import { variants } from '../e2e/variants.js'
import { casesFor } from './cases-for.js'
import { createServerPool, type ServerPool } from './create-server-pool.js'
import { openRealSite, type RealSite } from './open-real-site.js'
import type { RealServer } from './real-server.js'
import type { ServerCase } from './server-case.js'

const LONG = 3600

const meaning = {
  control: 'leaks without the guard',
  guarded: 'leaks nothing with it',
  'with worker': 'leaks nothing with guard and worker',
  positive: 'works',
}

function openerFor(server: RealServer, pool: ServerPool, { lifetime = LONG }: ServerCase): OpenSite<RealSite> {
  return async ({ attributes }, { guarded }, file) => {
    const { port } = await pool.withLifetime(lifetime)
    return openRealSite({ server, lifetime, port, attributes, guardFile: guarded ? file : undefined })
  }
}

/** Declares the tests of a real server: every case, in every engine, with and without the guard. */
export function testServer(server: RealServer): void {
  const pool = createServerPool(server)
  after(() => pool.close())
  inEveryEngine((engine, rig) => {
    for (const scenario of casesFor(server))
      for (const variant of variants(scenario, engine)) {
        const title = `${engine}: ${server.name} (${scenario.id}) ${scenario.title}: ${meaning[variant]}`
        it(title, { timeout: 300_000 }, async context => {
          const open = openerFor(server, pool, scenario)
          const run = await runOnSite(open, rig(), scenario, variant, on => judge[variant](on, scenario))
          context.diagnostic(`seen ${run.sights}; way back ${run.ways}`)
        })
      }
  })
}
