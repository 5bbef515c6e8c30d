import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EMPTY, standingOf } from '../../../src/core/marker.js'
import { anIntent, RUNNING } from '../a-page.js'
import { startWorker } from './a-worker.js'
import { aWorld, stored, type World } from './a-world.js'

const ENTRIES: Record<string, readonly string[]> = {
  pages: ['https://site.example/app/1', 'https://site.example/help', 'https://site.example/app/2?x=1'],
  images: ['https://site.example/avatars/alice.png', 'https://site.example/logo.png'],
  'workbox-precache-v2-https://site.example/': ['https://site.example/app/shell'],
}
const LEFT = ['https://site.example/help', 'https://site.example/logo.png', 'https://site.example/app/shell']

/** A sign-out was started long ago, the server has done it, and nobody has confirmed it. */
async function signedOut(): Promise<World> {
  const world = aWorld()
  for (const [name, urls] of Object.entries(ENTRIES)) world.caches.stored.set(name, new Set(urls))
  await stored(world, { ...EMPTY, running: RUNNING.running, intent: anIntent() })
  return world
}

async function isFinished(world: World): Promise<void> {
  const { records } = await startWorker(world)
  const marker = await records.read()
  assert.equal(standingOf(marker), 'ended')
  assert.equal(await records.readPurged(), marker.end?.at)
  assert.deepEqual(
    [...world.caches.stored.values()].flatMap(urls => [...urls]),
    LEFT,
  )
  assert.ok(world.broadcast.includes('ended'))
}

async function lived(world: World, steps?: number): Promise<void> {
  const worker = await startWorker(world, steps)
  await worker.liveOn()
}

/** Reading, asking, marking, broadcasting, purging and noting: more steps than there are, so that the worker survives the last ones. */
const STEPS = 24

describe('a worker that is killed at any step of an end', () => {
  test('finishes when it starts again', async () => {
    for (let step = 1; step <= STEPS; step++) {
      const world = await signedOut()
      await lived(world, step)
      await lived(world)
      await isFinished(world)
    }
  })

  test('and killed again at any step, finishes when it starts again', async () => {
    for (let first = 1; first <= STEPS; first += 2) {
      for (let second = 1; second <= STEPS; second += 3) {
        const world = await signedOut()
        await lived(world, first)
        await lived(world, second)
        await lived(world)
        await isFinished(world)
      }
    }
  })

  test('purges only after the end was marked and broadcast', async () => {
    for (let step = 1; step <= STEPS; step++) {
      const world = await signedOut()
      await lived(world, step)
      const { records } = await startWorker(world)
      const isMarked = standingOf(await records.read()) === 'ended'
      const isPurging = world.caches.stored.get('pages')?.size !== 3
      if (world.broadcast.length) assert.ok(isMarked)
      if (isPurging) assert.ok(world.broadcast.includes('ended'))
      if ((await records.readPurged()) !== undefined) assert.equal(world.caches.stored.get('pages')?.size, 1)
    }
  })

  test('has nothing left to do once it has finished', async () => {
    const world = await signedOut()
    await lived(world)
    const [broadcast, asked] = [world.broadcast.length, world.asked.length]
    await lived(world)
    await lived(world)
    assert.deepEqual([world.broadcast.length, world.asked.length], [broadcast, asked])
    assert.deepEqual([broadcast, asked], [1, 1])
  })
})
