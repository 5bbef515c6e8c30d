import { after, before, describe } from 'node:test'
import type { EngineName } from '../support/browser.js'
import { display } from '../support/display.js'
import { engines } from '../support/engines.js'
import type { Theatre } from './play.js'

/** Declares the same tests for each engine. The theatre is open as soon as the first of them, or its `before`, runs. */
export function inEveryEngine(declare: (engine: EngineName, theatre: () => Theatre) => void): void {
  for (const engine of Object.keys(engines) as EngineName[])
    describe(engine, () => {
      let open: Theatre | undefined
      let stop: () => Promise<unknown> = async () => {}
      before(async () => {
        const screen = await display()
        stop = screen.stop
        const browser = await engines[engine](screen.name)
        stop = () => browser.close().then(screen.stop)
        open = { browser, display: screen.name }
      })
      after(() => stop())
      declare(engine, () => {
        if (!open) throw new Error(`${engine} did not start`)
        return open
      })
    })
}
