import type { Frame } from '../support/camera.js'

/** The machine was too busy for the camera, so what it did not see proves nothing. Such a film is made again. */
export class Starved extends Error {}

const FRAMES_NEEDED = 40

/** The frames per second of a film. */
function rate(frames: readonly Frame[]): number {
  const seconds = ((frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0)) / 1000
  return frames.length / seconds
}

/** Fails on a film with too few frames: it could miss a leak. */
export function assertFed(frames: readonly Frame[], what: string): void {
  if (rate(frames) > FRAMES_NEEDED) return
  throw new Starved(`only ${rate(frames).toFixed(0)} frames a second of ${what}`)
}
