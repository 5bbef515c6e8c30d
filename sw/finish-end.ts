import { isOver } from '../src/core/marker.js'
import { dieAfter } from './die-after.js'
import type { Duty } from './duty.js'
import { purge } from './purge.js'
import { sendAway } from './send-away.js'

/**
 * What follows an end once it is marked: tell, purge, send away what has no guard, and note that it was purged. A worker that is killed on the way
 * begins again when it starts, since the note is missing; pages of the next session are told nothing then.
 */
export async function finishEnd(duty: Duty): Promise<void> {
  const { records, tell } = duty
  const marker = await records.read()
  const { end } = marker
  if (!end || end.at === (await records.readPurged())) return
  await dieAfter('mark')
  if (isOver(marker)) tell('ended')
  await dieAfter('tell')
  await Promise.all([purge(duty), isOver(marker) && sendAway(duty)])
  await dieAfter('purge')
  await records.writePurged(end.at)
}
