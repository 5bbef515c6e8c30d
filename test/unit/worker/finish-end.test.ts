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
  const { duty } = await startWorker(world)
  await finishEnd(duty)
  return { told: world.told, isPurged: world.caches.stored.get('pages')?.size === 0, world, duty }
}

describe('an end is told and purged', () => {
  const ENDS: Record<string, Marker> = {
    confirmed: ENDED,
    'decided by this browser alone': UNCONFIRMED,
    'of an epoch that was wiped since': { ...MISSING, end: anEnd() },
  }
  for (const [says, marker] of Object.entries(ENDS)) {
    test(says, async () => {
      const { told, isPurged } = await finished(marker)
      assert.deepEqual({ told, isPurged }, { told: ['ended'], isPurged: true })
    })
  }

  test('once: what is cached afterwards is of another session', async () => {
    const { world, duty } = await finished(ENDED)
    world.caches.stored.set('pages', new Set([SECRET]))
    await finishEnd(duty)
    assert.equal(world.told.length, 1)
    assert.equal(world.caches.stored.get('pages')?.size, 1)
  })

  test('though its number was used before: a site may clear the marker, and counting begins anew', async () => {
    const { isPurged } = await finished({ ...MISSING, end: anEnd({ n: 1 }) }, { purged: NOW - 1 })
    assert.equal(isPurged, true)
  })

  test('after the next session began: purged, and its pages are told nothing', async () => {
    const { told, isPurged } = await finished(ANOTHER_RUNS)
    assert.deepEqual({ told, isPurged }, { told: [], isPurged: true })
  })
})

describe('no end, nothing told, nothing purged', () => {
  for (const [says, marker] of Object.entries({ MISSING, RUNNING, ENDING })) {
    test(says, async () => {
      const { told, isPurged } = await finished(marker)
      assert.deepEqual({ told, isPurged }, { told: [], isPurged: false })
    })
  }
})

test('a cache that refuses keeps no other from the purge, and is tried again', async () => {
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
