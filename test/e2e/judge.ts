import assert from 'node:assert/strict'
import type { Case } from './case.js'
import type { Run } from './run.js'
import { traces } from './traces.js'
import type { Variant } from './variant.js'
import type { WayBack } from './way-back.js'

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** No request reached the server for what was seen, so it came out of the HTTP cache. */
function assertCached({ ways, asked }: Run) {
  assert.ok(asked.length > 0 && total(asked) === 0, `the HTTP cache answers the control, requests: ${asked}`)
  for (const way of ways) assert.match(way, /^loaded/, 'no bfcache in the control')
}

/** A control that leaks nothing proves nothing, and neither does one that leaked by another way than it claims. */
async function control(run: Run, { cached, lastPicture }: Case) {
  const { films, sights, engine } = run
  assert.ok(total(films) > 0 || (films.length === 0 && sights.includes(true)), 'the control leaks')
  if (lastPicture?.includes(engine)) assert.ok(sights.includes(true), 'the page itself notes the leak')
  if (cached) return assertCached(run)
  for (const way of run.ways) assert.equal(way, 'restored', 'persisted in the control')
}

/**
 * The ways back that a guarded run may have taken. Firefox does not say why it evicted, nor does a load that the worker
 * fetches anew and the server redirects; and where the next page comes within two frames, the one that is left evicts
 * itself there. WebKitGTK drops the message.
 */
function expectedWays({ engine, worker }: Run, { evicts, cached }: Case): WayBack[] {
  if (cached) return ['loaded ']
  const isEvicted = evicts === 'with worker' ? worker : evicts
  if (engine === 'webkit') return ['restored']
  if (!isEvicted) return engine === 'firefox' ? ['restored', 'loaded '] : ['restored']
  const evicted = engine === 'chromium' && !worker ? 'loaded broadcastchannel-message' : 'loaded '
  return evicts === 'maybe' ? ['restored', evicted] : [evicted]
}

/** Neither on film nor by what the pages note. */
function assertUnseen({ films, sights, ways }: Run) {
  assert.ok(films.length + sights.length > 0, 'the case looked')
  assert.ok(!sights.includes(true), `the secret is not seen: ${sights}, way back: ${ways}`)
  const frames = total(films)
  assert.equal(frames, 0, `no canary on film, but ${frames} frames (${films}), way back: ${ways}`)
}

async function guarded(run: Run, scenario: Case) {
  const expected = expectedWays(run, scenario)
  for (const way of run.ways)
    assert.ok(
      expected.some(start => way.startsWith(start)),
      `the way back: ${way}, not ${expected}`,
    )
  for (const tab of run.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  assertUnseen(run)
}

/** What must hold after a case was played. Positive cases assert for themselves all but what must not be seen in them. */
export const judge: Record<Variant, (run: Run, scenario: Case) => Promise<void>> = {
  control,
  guarded,
  'with worker': guarded,
  positive: async (run, scenario) => {
    if (scenario.lastPicture) assertUnseen(run)
  },
}
