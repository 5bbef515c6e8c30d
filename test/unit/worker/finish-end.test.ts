import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../../src/core/marker.js'
import { finishEnd } from '../../../sw/finish-end.js'
import { ANOTHER_RUNS, anEnd, ENDED, ENDING, MISSING, NOW, RUNNING, UNCONFIRMED } from '../a-page.js'
import { startWorker } from './a-worker.js'
import { aWorld, stored } from './a-world.js'

const SECRET = 'https://site.example/app/1'

async function finished(marker: Marker, more: object = {}) {
  const world = aWorld()
  world.caches.stored.set('pages', new Set([SECRET]))
  await stored(world, marker, more)
  const { context } = await startWorker(world)
  await finishEnd(context)
  return { broadcast: world.broadcast, isPurged: world.caches.stored.get('pages')?.size === 0, world, context }
}

describe('an end is broadcast, and the caches are purged', () => {
  const ENDS: Record<string, Marker> = {
    confirmed: ENDED,
    'decided by this browser alone': UNCONFIRMED,
    'of an epoch that was wiped since': { ...MISSING, end: anEnd() },
  }
  for (const [says, marker] of Object.entries(ENDS)) {
    test(says, async () => {
      const { broadcast, isPurged } = await finished(marker)
      assert.deepEqual({ broadcast, isPurged }, { broadcast: ['ended'], isPurged: true })
    })
  }

  test('once: later cache entries belong to another session', async () => {
    const { world, context } = await finished(ENDED)
    world.caches.stored.set('pages', new Set([SECRET]))
    await finishEnd(context)
    assert.equal(world.broadcast.length, 1)
    assert.equal(world.caches.stored.get('pages')?.size, 1)
  })

  test('although its number was used before: a site may clear the marker, and then counting begins again', async () => {
    const { isPurged } = await finished({ ...MISSING, end: anEnd({ n: 1 }) }, { purged: NOW - 1 })
    assert.equal(isPurged, true)
  })

  test('after the next session began: purged, and nothing is broadcast to its pages', async () => {
    const { broadcast, isPurged } = await finished(ANOTHER_RUNS)
    assert.deepEqual({ broadcast, isPurged }, { broadcast: [], isPurged: true })
  })
})

describe('without an end, nothing is broadcast and nothing is purged', () => {
  for (const [says, marker] of Object.entries({ MISSING, RUNNING, ENDING })) {
    test(says, async () => {
      const { broadcast, isPurged } = await finished(marker)
      assert.deepEqual({ broadcast, isPurged }, { broadcast: [], isPurged: false })
    })
  }
})

test('a cache that refuses does not stop the purge of others, and is tried again', async () => {
  const world = aWorld()
  for (const name of ['first', 'broken', 'last']) world.caches.stored.set(name, new Set([SECRET]))
  await stored(world, ENDED)
  const worker = await startWorker(world)
  const { open } = globalThis.caches
  globalThis.caches.open = name => (name === 'broken' ? Promise.reject(new Error('gone')) : open(name))
  await assert.rejects(worker.resume(), /gone/)
  const left = () => [...world.caches.stored].filter(([, urls]) => urls.size > 0).map(([name]) => name)
  assert.deepEqual(left(), ['broken'])
  await (await startWorker(world)).resume()
  assert.deepEqual(left(), [])
})
