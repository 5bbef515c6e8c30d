import type { Tab } from '../support/tab.js'
import { takeTurns } from '../support/take-turns.js'
import { flash } from './flash.js'
import type { Rig } from './open-rig.js'
import { type Step, shoot } from './shoot.js'

export type { Step }

/** The engines run side by side, but only one is filmed at a time: the camera needs processor time. */
const inTurn = takeTurns()

interface FilmOptions {
  /** A step between the flash and the film: what the screen shows in it is not judged. */
  prologue?: Step | undefined
  endsWhenSeen?: boolean
}

/**
 * Films the screen that shows this tab, step by step, and counts the frames with the canary in each step. A flash comes
 * first: it proves that the camera sees what the tab shows.
 */
export function film(
  tab: Tab,
  openCamera: Rig['camera'],
  steps: Step[],
  { prologue, endsWhenSeen = false }: FilmOptions = {},
): Promise<number[]> {
  return inTurn(async () => {
    const watch = await openCamera()
    try {
      await flash(tab, watch)
      await prologue?.()
      return await shoot(steps, watch, { endsWhenSeen })
    } finally {
      await watch.stop()
    }
  })
}
