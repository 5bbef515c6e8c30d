import type { Difference, Play } from './play-both.js'

/** A difference that was judged. What it recognises stops a sequence without failing it. */
export interface KnownDifference {
  readonly id: string
  /** Which core is right, and why, in one sentence. */
  readonly says: string
  readonly recognises: (difference: Difference) => boolean
  /** Its shortest sequence. */
  readonly example: Play
  /** What is seen differently after the last action of it: [the name, the frozen core's, the new one's]. */
  readonly shows: readonly (readonly [name: string, old: string, fresh: string])[]
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = []
