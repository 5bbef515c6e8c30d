import { dieAfter } from './die-after.js'
import type { Duty } from './duty.js'
import { purge } from './purge.js'

/**
 * What follows an end once it is marked: tell, purge, and note that it was purged. A worker that is killed on the way
 * begins again when it starts, since the note is missing.
 */
export async function finishEnd({ records, routes, tell }: Duty): Promise<void> {
  const { end } = await records.read()
  if (!end || end.at === (await records.readPurged())) return
  await dieAfter('mark')
  tell('ended')
  await dieAfter('tell')
  await purge(routes)
  await dieAfter('purge')
  await records.writePurged(end.at)
}
