import { isOver } from '../src/core/marker.js'
import { dieAfter } from './die-after.js'
import type { Duty } from './duty.js'
import { purge } from './purge.js'

/**
 * What follows an end once it is marked: tell, purge, and note that it was purged. A worker that is killed on the way
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
  await purge(duty)
  await dieAfter('purge')
  await records.writePurged(end.at)
}
