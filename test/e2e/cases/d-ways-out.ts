import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import type { Stage } from '../stage.js'
import { filmBack } from '../steps/film-back.js'
import { noteFrozen } from '../steps/note-frozen.js'
import { seedSession } from '../steps/seed-session.js'
import { waysOut } from '../steps/ways-out.js'

/** A page that was frozen as it stood on the screen is shown so for some frames, before any script of it runs. */
async function leaveAndComeBack(stage: Stage, way: string) {
  const { leave, from, steps = 1 } = waysOut[way] ?? assert.fail(way)
  const tab = await seedSession(stage, from && { path: '/about' })
  if (from) await tab.go(from(stage))
  if (from) await tab.enter(`${stage.site.origin}/account`)
  const frozen = await noteFrozen(tab)
  await leave(stage, tab)
  await stage.site.revokeAll()
  await filmBack(stage, tab, { steps })
  // What is restored has to have been painted hidden before it lost the screen; WebKit keeps no picture of it.
  if (stage.engine !== 'webkit' && stage.ways[0] === 'restored') stage.seen((await frozen()) !== 'hidden')
}

/** No frame of the account, by any way out: where the page could not be painted hidden, it is loaded anew. */
export const dWaysOut: Case[] = Object.entries(waysOut).map(([way, { by }]) => ({
  id: `d-${way}`,
  title: `leave the page ${by}, the session is revoked on the server, then come back`,
  // Time for the frames in which a page that is left may be painted hidden, or not.
  traits: { distance: 40 },
  lastPicture: ['chromium', 'firefox'],
  evicts: 'maybe',
  controlledBy: 'd',
  leak: stage => leaveAndComeBack(stage, way),
}))
