import assert from 'node:assert/strict'
import type { Case } from './case.js'
import type { Stage } from './stage.js'
import { traces } from './traces.js'
import type { Variant } from './variant.js'
import type { WayBack } from './way-back.js'

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** No request reached the server for what was seen, so it came out of the HTTP cache. */
function assertCached({ ways, asked }: Stage) {
  assert.ok(asked.length > 0 && total(asked) === 0, `the HTTP cache answers the control, requests: ${asked}`)
  for (const way of ways) assert.match(way, /^loaded/, 'no bfcache in the control')
}

/** A control that leaks nothing proves nothing, and neither does one that leaked by another way than it claims. */
async function control(stage: Stage, { cached, lastPicture }: Case) {
  const { films, sights, engine } = stage
  assert.ok(total(films) > 0 || (films.length === 0 && sights.includes(true)), 'the control leaks')
  if (lastPicture?.includes(engine)) assert.ok(sights.includes(true), 'the page itself notes the leak')
  if (cached) return assertCached(stage)
  for (const way of stage.ways) assert.equal(way, 'restored', 'persisted in the control')
}

/**
 * The ways back that a guarded run may have taken. Firefox does not say why it evicted, nor does a load that the worker
 * fetches anew and the server redirects; and where the next page comes within two frames, the one that is left evicts
 * itself there. WebKitGTK drops the message.
 */
function expectedWays({ engine, worker }: Stage, { evicts, cached }: Case): WayBack[] {
  if (cached) return ['loaded ']
  const isEvicted = evicts === 'with worker' ? worker : evicts
  if (engine === 'webkit') return ['restored']
  if (!isEvicted) return engine === 'firefox' ? ['restored', 'loaded '] : ['restored']
  const evicted = engine === 'chromium' && !worker ? 'loaded broadcastchannel-message' : 'loaded '
  return evicts === 'maybe' ? ['restored', evicted] : [evicted]
}

/** Neither on film nor by what the pages note. */
function assertUnseen({ films, sights, ways }: Stage) {
  assert.ok(films.length + sights.length > 0, 'the case looked')
  assert.ok(!sights.includes(true), `the secret is not seen: ${sights}, way back: ${ways}`)
  const frames = total(films)
  assert.equal(frames, 0, `no canary on film, but ${frames} frames (${films}), way back: ${ways}`)
}

async function guarded(stage: Stage, piece: Case) {
  const expected = expectedWays(stage, piece)
  for (const way of stage.ways)
    assert.ok(
      expected.some(start => way.startsWith(start)),
      `the way back: ${way}, not ${expected}`,
    )
  for (const tab of stage.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  assertUnseen(stage)
}

/** What must hold after a case was played. Positive cases assert for themselves all but what must not be seen in them. */
export const judge: Record<Variant, (stage: Stage, piece: Case) => Promise<void>> = {
  control,
  guarded,
  'with worker': guarded,
  positive: async (stage, piece) => {
    if (piece.lastPicture) assertUnseen(stage)
  },
}
