import assert from 'node:assert/strict'
import { type Camera, camera, type Frame } from '../support/camera.js'
import type { Tab } from '../support/tab.js'
import { flash } from './flash.js'
import { showsCanary } from './shows-canary.js'

export type Act = () => Promise<unknown>

/** A starved camera sees nothing, and a leak that it missed would count as none. */
function assertLively(frames: readonly Frame[]) {
  const seconds = ((frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0)) / 1000
  const rate = frames.length / seconds
  assert.ok(rate > 40, `the camera made only ${rate.toFixed(0)} frames a second: the machine is too busy to judge`)
}

/** Plays one act and counts the frames with the canary, until 60 frames after its end: what comes late counts too. */
async function shoot(act: Act, watch: Camera): Promise<number> {
  const begin = watch.frames.length
  await act()
  await watch.more(60)
  const taken = watch.frames.slice(begin)
  assertLively(taken)
  return taken.filter(showsCanary).length
}

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
