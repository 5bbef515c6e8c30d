import { after, before, describe } from 'node:test'
import type { EngineName } from '../support/browser.js'
import { engines } from '../support/engines.js'
import { openRig, type Rig } from './open-rig.js'

type Declare = (engine: EngineName, rig: () => Rig) => void

/**
 * Declares the same tests for each engine, or for the one in the variable `ENGINE`. The rig is open before the first of them, or its `before`, runs.
 * `together`: the engines run side by side, else one after the other. The tests of one engine always run one after the
 * other, as it has one display; its `concurrency` is explicit, or it would inherit the outer one.
 */
export function inEveryEngine(declare: Declare, { together = false } = {}): void {
  const { ENGINE } = process.env
  const names = (Object.keys(engines) as EngineName[]).filter(name => name === (ENGINE ?? name))
  describe('in every engine', { concurrency: together ? names.length : 1 }, () => {
    for (const engine of names)
      describe(engine, { concurrency: 1 }, () => {
        let open: Rig | undefined
        before(async () => {
          open = await openRig(engine)
        })
        after(() => open?.close())
        declare(engine, () => {
          if (!open) throw new Error(`${engine} did not start`)
          return open
        })
      })
  })
}
