import { camera } from '../support/camera.js'
import type { Tab } from '../support/tab.js'
import { flash } from './flash.js'
import { type Act, shoot } from './shoot.js'

export type { Act }

/**
 * Films what happens on the screen that shows this tab, act by act, and counts the frames with the canary in each.
 * The flash first proves that the camera sees what the tab shows.
 */
export async function film(display: string, tab: Tab, acts: Act[]): Promise<number[]> {
  const watch = await camera(display)
  try {
    await flash(tab, watch)
    const counts: number[] = []
    for (const act of acts) counts.push(await shoot(act, watch))
    return counts
  } finally {
    await watch.stop()
  }
}
