import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { filmBack } from '../steps/film-back.js'
import { noteFrozen } from '../steps/note-frozen.js'
import { seedSession } from '../steps/seed-session.js'
import { waysOut } from '../steps/ways-out.js'

/** A page that was frozen as it stood on the screen is shown so for some frames, before any script of it runs. */
async function leaveAndComeBack(run: Run, way: string) {
  const { leave, from, entries = 1 } = waysOut[way] ?? assert.fail(way)
  const tab = await seedSession(run, from && { path: '/about' })
  if (from) await tab.go(from(run))
  if (from) await tab.enter(`${run.site.origin}/account`)
  const frozen = await noteFrozen(tab)
  await leave(run, tab)
  await run.site.revokeAll()
  await filmBack(run, tab, { entries })
  // What is restored has to have been painted hidden before it lost the screen; WebKit keeps no picture of it.
  if (run.engine !== 'webkit' && run.ways[0] === 'restored') run.seen((await frozen()) !== 'hidden')
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
  leak: run => leaveAndComeBack(run, way),
}))
