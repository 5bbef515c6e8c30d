import type { Frame } from '../../test/support/camera.js'

/** The account fills most of the screen with its colour, the patch of the public page a ninth of it. */
export const showsAccount = ({ canary }: Frame): boolean => canary > 0.3
export const showsPatch = ({ canary }: Frame): boolean => canary > 0.02 && canary < 0.2

/** The first frame from which on the account stays: a last picture that the browser shows before does not count. */
export function whenShown(frames: readonly Frame[]): number {
  const before = frames.findLastIndex(frame => !showsAccount(frame))
  return frames[before + 1]?.at ?? Number.NaN
}

/** When the patch came on the film; `undefined` where the next page replaced it before it was painted. */
export const whenPatched = (frames: readonly Frame[]): number | undefined => frames.find(showsPatch)?.at
