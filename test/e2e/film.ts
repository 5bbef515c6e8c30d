import type { Tab } from '../support/tab.js'
import { takeTurns } from '../support/take-turns.js'
import { flash } from './flash.js'
import type { Rig } from './open-rig.js'
import { type Step, shoot } from './shoot.js'

export type { Step }

/** The engines are driven beside each other, but one of them is filmed at a time: the camera wants an idle machine. */
const inTurn = takeTurns()

/**
 * Films what happens on the screen that shows this tab, step by step, and counts the frames with the canary in each.
 * The flash first proves that the camera sees what the tab shows.
 */
export function film(
  tab: Tab,
  roll: Rig['camera'],
  steps: Step[],
  options?: { endsWhenSeen: boolean },
): Promise<number[]> {
  return inTurn(async () => {
    const watch = await roll()
    try {
      await flash(tab, watch)
      return await shoot(steps, watch, options)
    } finally {
      await watch.stop()
    }
  })
}
