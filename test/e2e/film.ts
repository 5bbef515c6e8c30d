import type { Tab } from '../support/tab.js'
import { takeTurns } from '../support/take-turns.js'
import { flash } from './flash.js'
import type { Theatre } from './open-theatre.js'
import { type Act, shoot } from './shoot.js'

export type { Act }

/** The engines are driven beside each other, but one of them is filmed at a time: the camera wants an idle machine. */
const inTurn = takeTurns()

/**
 * Films what happens on the screen that shows this tab, act by act, and counts the frames with the canary in each.
 * The flash first proves that the camera sees what the tab shows.
 */
export function film(
  tab: Tab,
  roll: Theatre['camera'],
  acts: Act[],
  options?: { endsWhenSeen: boolean },
): Promise<number[]> {
  return inTurn(async () => {
    const watch = await roll()
    try {
      await flash(tab, watch)
      return await shoot(acts, watch, options)
    } finally {
      await watch.stop()
    }
  })
}
