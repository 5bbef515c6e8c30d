import assert from 'node:assert/strict'
import type { Case } from '../case.js'
import type { Run } from '../run.js'
import { filmBack } from '../steps/film-back.js'
import { noteFrozen } from '../steps/note-frozen.js'
import { seedSession } from '../steps/seed-session.js'
import { waysOut } from '../steps/ways-out.js'

/** A page that was frozen while it was visible is shown for some frames before its scripts run. */
async function leaveAndComeBack(run: Run, way: string) {
  const { leave, from, entries = 1 } = waysOut[way] ?? assert.fail(way)
  const tab = await seedSession(run, from && { path: '/about' })
  if (from) await tab.go(from(run))
  if (from) await tab.enter(`${run.site.origin}/account`)
  const frozen = await noteFrozen(tab)
  await leave(run, tab)
  await run.site.revokeAll()
  await filmBack(run, tab, { entries })
  // A restored page must have been painted hidden before it was left; WebKit keeps no picture of it.
  if (run.engine !== 'webkit' && run.ways[0] === 'restored') run.seen((await frozen()) !== 'hidden')
}

/** No way out shows a frame of the account: a page that could not be painted hidden is loaded again. */
export const dWaysOut: Case[] = Object.entries(waysOut).map(([way, { by }]) => ({
  id: `d-${way}`,
  title: `leave the page ${by}, the session is revoked on the server, then come back`,
  // Gives the page some frames, as it is left, in which it may be painted hidden.
  traits: { distance: 40 },
  lastPicture: ['chromium', 'firefox'],
  evicts: 'maybe',
  controlledBy: 'd',
  leak: run => leaveAndComeBack(run, way),
}))
