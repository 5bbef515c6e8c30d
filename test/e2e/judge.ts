import assert from 'node:assert/strict'
import type { EngineName } from '../support/browser.js'
import type { Case } from './case.js'
import type { Stage } from './stage.js'
import { traces } from './traces.js'
import type { Variant } from './variant.js'
import type { WayBack } from './way-back.js'

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** A control that leaks nothing proves nothing, and one that was not restored leaked by another way than it claims. */
async function control({ films, ways }: Stage) {
  assert.ok(total(films) > 0, 'the control leaks')
  for (const way of ways) assert.equal(way, 'restored', 'persisted in the control')
}

/** The way back that a guarded run must have taken; Firefox does not say why it evicted. WebKitGTK drops the message. */
function expectedWay(engine: EngineName, { evicts }: Case): WayBack {
  if (!evicts || engine === 'webkit') return 'restored'
  return engine === 'chromium' ? 'loaded broadcastchannel-message' : 'loaded '
}

async function guarded({ films, ways, tabs, engine }: Stage, piece: Case) {
  for (const way of ways) assert.equal(way, expectedWay(engine, piece), 'the way back that was filmed')
  for (const tab of tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  const frames = total(films)
  assert.ok(
    frames <= (piece.allowed?.[engine] ?? 0),
    `no canary on film, but ${frames} frames (${films}), way back: ${ways}`,
  )
}

/** What must hold after a case was played. Positive cases assert for themselves. */
export const judge: Record<Variant, (stage: Stage, piece: Case) => Promise<void>> = {
  control,
  guarded,
  positive: async () => {},
}
