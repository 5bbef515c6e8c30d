import type { Frame } from '../../test/support/camera.js'

/** The account fills most of the screen with its colour, the patch of the public page a ninth of it. */
export const showsAccount = ({ canary }: Frame): boolean => canary > 0.3
export const showsPatch = ({ canary }: Frame): boolean => canary > 0.02 && canary < 0.2

/** When the account is shown and stays: a last picture that the browser shows before does not count. */
export function whenShown(frames: readonly Frame[]): number {
  const before = frames.findLastIndex(frame => !showsAccount(frame))
  return frames[before + 1]?.at ?? Number.NaN
}

/** When the patch appears on the film; `undefined` if the next page came before it was painted. */
export const whenPatched = (frames: readonly Frame[]): number | undefined => frames.find(showsPatch)?.at
