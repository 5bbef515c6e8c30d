import { it } from 'node:test'
import { allCases } from './all-cases.js'
import { inEveryEngine } from './in-every-engine.js'
import { judge } from './judge.js'
import { runScenario } from './run-scenario.js'
import { untilFed } from './until-fed.js'
import { variants } from './variants.js'

const meaning = {
  control: 'leaks without the guard',
  guarded: 'leaks nothing with it',
  'with worker': 'leaks nothing with guard and worker',
  positive: 'works',
}

inEveryEngine(
  (engine, rig) => {
    for (const scenario of allCases)
      for (const variant of variants(scenario, engine)) {
        const title = `${engine}: (${scenario.id}) ${scenario.title}: ${meaning[variant]}`
        it(title, { timeout: 300_000 }, async context => {
          const once = () => runScenario(rig(), scenario, variant, on => judge[variant](on, scenario))
          const run = await untilFed(once, text => context.diagnostic(text))
          context.diagnostic(`frames ${run.films}; way back ${run.ways}; requests ${run.asked}`)
        })
      }
  },
  { together: true },
)
