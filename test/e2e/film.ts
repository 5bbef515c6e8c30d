import assert from 'node:assert/strict'
import { camera, type Frame } from '../support/camera.js'
import type { Tab } from '../support/tab.js'
import { flash } from './flash.js'
import { showsCanary } from './shows-canary.js'

/** A starved camera sees nothing, and a leak that it missed would count as none. */
function assertLively(frames: readonly Frame[]) {
  const seconds = ((frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0)) / 1000
  const rate = frames.length / seconds
  assert.ok(rate > 40, `the camera made only ${rate.toFixed(0)} frames a second: the machine is too busy to judge`)
}

/**
 * Films an act on the screen that shows this tab and counts the frames with the canary. The flash first proves that the
 * camera sees what this tab shows; 60 frames more after the act catch what comes late.
 */
export async function film(display: string, tab: Tab, act: () => Promise<unknown>): Promise<number> {
  const watch = await camera(display)
  try {
    await flash(tab, watch)
    const begin = watch.frames.length
    await act()
    await watch.more(60)
    const taken = watch.frames.slice(begin)
    assertLively(taken)
    return taken.filter(showsCanary).length
  } finally {
    await watch.stop()
  }
}
