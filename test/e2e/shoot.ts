import type { Camera, Frame } from '../support/camera.js'
import { until } from '../support/until.js'
import { showsCanary } from './shows-canary.js'
import { assertFed } from './starved.js'

/** One step of a film. */
export type Step = () => Promise<unknown>

/** Cuts a film into its steps: a step lasts from its mark to the next one. */
function cut(frames: readonly Frame[], marks: number[]): Frame[][] {
  const next = [...marks.slice(1), Number.POSITIVE_INFINITY]
  return marks.map((mark, step) => frames.filter(({ at }) => at >= mark && at < (next[step] ?? mark)))
}

/**
 * Takes the steps one after the other and counts the frames with the canary in each. The last step ends 60 frames after
 * its code, so that a late frame counts too. A control may end with the first frame that leaks. A starved film that
 * shows the canary counts as a leak.
 */
export async function shoot(steps: Step[], watch: Camera, { endsWhenSeen = false } = {}): Promise<number[]> {
  const first = watch.frames.length
  const marks: number[] = []
  const taken = () => watch.frames.slice(first).filter(({ at }) => at >= (marks[0] ?? 0))
  for (const step of steps) {
    marks.push(Date.now())
    await step()
  }
  const end = Date.now()
  const isOver = () => (endsWhenSeen && taken().some(showsCanary)) || taken().filter(({ at }) => at >= end).length >= 60
  await until(isOver, { what: '60 frames after the last step' })
  if (!taken().some(showsCanary)) assertFed(taken(), 'the steps')
  return cut(taken(), marks).map(frames => frames.filter(showsCanary).length)
}
