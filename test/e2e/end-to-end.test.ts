import { it } from 'node:test'
import { allCases } from './all-cases.js'
import { inEveryEngine } from './in-every-engine.js'
import { judge } from './judge.js'
import { play } from './play.js'
import { untilFed } from './until-fed.js'
import { variants } from './variants.js'

const meaning = {
  control: 'leaks without the guard',
  guarded: 'leaks nothing with it',
  'with worker': 'leaks nothing with guard and worker',
  positive: 'works',
}

inEveryEngine(
  (engine, theatre) => {
    for (const piece of allCases)
      for (const variant of variants(piece, engine))
        it(`${engine}: (${piece.id}) ${piece.title}: ${meaning[variant]}`, { timeout: 300_000 }, async context => {
          const once = () => play(theatre(), piece, variant, on => judge[variant](on, piece))
          const stage = await untilFed(once, text => context.diagnostic(text))
          context.diagnostic(`frames ${stage.films}; way back ${stage.ways}; requests ${stage.asked}`)
        })
  },
  { together: true },
)
