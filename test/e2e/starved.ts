import type { Frame } from '../support/camera.js'

/** The machine was too busy for the camera: what it did not see proves nothing. Such a film is made again. */
export class Starved extends Error {}

const DUE = 40

/** How many frames a second were taken. */
function rate(frames: readonly Frame[]): number {
  const seconds = ((frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0)) / 1000
  return frames.length / seconds
}

/** A starved camera sees nothing, and a leak that it missed would count as none. */
export function assertFed(frames: readonly Frame[], what: string): void {
  if (rate(frames) > DUE) return
  throw new Starved(`only ${rate(frames).toFixed(0)} frames a second of ${what}`)
}
