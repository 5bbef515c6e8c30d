import assert from 'node:assert/strict'
import type { Camera, Frame } from '../support/camera.js'
import { showsCanary } from './shows-canary.js'

export type Act = () => Promise<unknown>

/** A starved camera sees nothing, and a leak that it missed would count as none. */
function assertLively(frames: readonly Frame[]) {
  const seconds = ((frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0)) / 1000
  const rate = frames.length / seconds
  assert.ok(rate > 40, `the camera made only ${rate.toFixed(0)} frames a second: the machine is too busy to judge`)
}

/** Plays one act and counts the frames with the canary, until 60 frames after its end: what comes late counts too. */
export async function shoot(act: Act, watch: Camera): Promise<number> {
  const begin = watch.frames.length
  await act()
  await watch.more(60)
  const taken = watch.frames.slice(begin)
  assertLively(taken)
  return taken.filter(showsCanary).length
}
