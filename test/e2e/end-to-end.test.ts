import { after, before, describe, it } from 'node:test'
import type { Browser, EngineName } from '../support/browser.js'
import { type Display, display } from '../support/display.js'
import { engines } from '../support/engines.js'
import { allCases } from './all-cases.js'
import { judge } from './judge.js'
import { play } from './play.js'
import { variants } from './variants.js'

const meaning = {
  control: 'leaks without the guard',
  guarded: 'leaks nothing with it',
  'with worker': 'leaks nothing with guard and worker',
  positive: 'works',
}

for (const engine of Object.keys(engines) as EngineName[])
  describe(engine, () => {
    let screen: Display
    let browser: Browser
    before(async () => {
      screen = await display()
      browser = await engines[engine](screen.name)
    })
    after(async () => {
      await browser?.close()
      await screen?.stop()
    })
    for (const piece of allCases)
      for (const variant of variants(piece, engine))
        it(`${engine}: (${piece.id}) ${piece.title}: ${meaning[variant]}`, { timeout: 60_000 }, async context => {
          const stage = await play({ browser, display: screen.name }, piece, variant, on => judge[variant](on, piece))
          context.diagnostic(`frames ${stage.films}; way back ${stage.ways}; requests ${stage.asked}`)
        })
  })
