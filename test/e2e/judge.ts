import assert from 'node:assert/strict'
import type { AnySite } from '../support/site.js'
import type { Case } from './case.js'
import type { Run as RunOn } from './run.js'
import { traces } from './traces.js'
import type { Variant } from './variant.js'
import type { WayBack } from './way-back.js'

/** What a run is held against. */
type Expected = Pick<Case, 'cached' | 'evicts' | 'lastPicture'>
type Run = RunOn<AnySite>

const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** The page was seen although no request for it reached the server, so it came from the HTTP cache. */
function assertCached({ ways, asked }: Run) {
  assert.ok(asked.length > 0 && total(asked) === 0, `the HTTP cache answers the control, requests: ${asked}`)
  for (const way of ways) assert.match(way, /^loaded/, 'no bfcache in the control')
}

/** A control proves nothing if it leaks nothing, or if it leaks by another way than the case claims. */
async function control(run: Run, { cached, lastPicture }: Expected) {
  const { films, sights, engine } = run
  assert.ok(total(films) > 0 || (films.length === 0 && sights.includes(true)), 'the control leaks')
  if (lastPicture?.includes(engine)) assert.ok(sights.includes(true), 'the page itself notes the leak')
  if (cached) return assertCached(run)
  for (const way of run.ways) assert.equal(way, 'restored', 'persisted in the control')
}

/**
 * The ways back that a guarded run may have taken. Firefox gives no reason for an eviction, and a load that the worker
 * fetches and the server redirects gives none either. In Firefox a page evicts itself if the next page comes within two
 * frames. WebKitGTK drops the message.
 */
function expectedWays({ engine, worker }: Run, { evicts, cached }: Expected): WayBack[] {
  if (cached) return ['loaded ']
  const isEvicted = evicts === 'with worker' ? worker : evicts
  if (engine === 'webkit') return ['restored']
  if (evicts === 'any way') return ['restored', 'loaded ']
  if (!isEvicted) return engine === 'firefox' ? ['restored', 'loaded '] : ['restored']
  const evicted = engine === 'chromium' && !worker ? 'loaded broadcastchannel-message' : 'loaded '
  return evicts === 'maybe' ? ['restored', evicted] : [evicted]
}

/** The secret is neither on film nor in the notes of the pages. */
function assertUnseen({ films, sights, ways }: Run) {
  assert.ok(films.length + sights.length > 0, 'the case looked')
  assert.ok(!sights.includes(true), `the secret is not seen: ${sights}, way back: ${ways}`)
  const frames = total(films)
  assert.equal(frames, 0, `no canary on film, but ${frames} frames (${films}), way back: ${ways}`)
}

async function guarded(run: Run, scenario: Expected) {
  const expected = expectedWays(run, scenario)
  for (const way of run.ways)
    assert.ok(
      expected.some(start => way.startsWith(start)),
      `the way back: ${way}, not ${expected}`,
    )
  for (const tab of run.tabs) assert.deepEqual(await traces(tab), [], 'no trace of the secret')
  assertUnseen(run)
}

/** Checks a run at its end. Positive cases contain their own assertions, except that nothing secret may be seen. */
export const judge: Record<Variant, (run: Run, scenario: Expected) => Promise<void>> = {
  control,
  guarded,
  'with worker': guarded,
  positive: async (run, scenario) => {
    if (scenario.lastPicture) assertUnseen(run)
  },
}
