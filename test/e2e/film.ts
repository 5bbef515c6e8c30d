import type { Tab } from '../support/tab.js'
import { takeTurns } from '../support/take-turns.js'
import { flash } from './flash.js'
import type { Rig } from './open-rig.js'
import { type Step, shoot } from './shoot.js'

export type { Step }

/** The engines run side by side, but only one is filmed at a time: the camera needs processor time. */
const inTurn = takeTurns()

/**
 * Films the screen that shows this tab, step by step, and counts the frames with the canary in each step. A flash comes
 * first: it proves that the camera sees what the tab shows.
 */
export function film(
  tab: Tab,
  openCamera: Rig['camera'],
  steps: Step[],
  options?: { endsWhenSeen: boolean },
): Promise<number[]> {
  return inTurn(async () => {
    const watch = await openCamera()
    try {
      await flash(tab, watch)
      return await shoot(steps, watch, options)
    } finally {
      await watch.stop()
    }
  })
}
