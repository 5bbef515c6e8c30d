import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../../src/core/marker.js'
import { finishEnd } from '../../../sw/finish-end.js'
import { ANOTHER_RUNS, ENDED, RUNNING, UNCONFIRMED } from '../a-page.js'
import { startWorker } from './a-worker.js'
import { aWorld, type FakeClient, stored } from './a-world.js'

const answering = (_message: unknown, [port]: MessagePort[]) => port?.postMessage('hello')
const silent = () => {}

/** Which documents the worker redirects, and where, when it finds this marker. */
async function moves(marker: Marker, documents: Record<string, FakeClient['postMessage']>) {
  const world = aWorld()
  const moved: [from: string, to: string][] = []
  world.documents = Object.entries(documents).map(([path, postMessage]) => {
    const navigate = async (url: string) => void moved.push([path, url])
    return { url: `https://site.example${path}`, postMessage, navigate }
  })
  await stored(world, marker)
  await finishEnd((await startWorker(world)).context)
  return moved
}

const DOCUMENTS = { '/app/list.txt': silent, '/app/1': answering, '/about.txt': silent, '/login': silent }
const AWAY = [['/app/list.txt', 'https://site.example/login']]

describe('at an end the worker redirects protected documents without a guard, and no others', () => {
  test('confirmed', async () => assert.deepEqual(await moves(ENDED, DOCUMENTS), AWAY))
  test('unconfirmed: pages with a guard show why they stay', async () => {
    assert.deepEqual(await moves(UNCONFIRMED, DOCUMENTS), AWAY)
  })
  test('not while a session runs', async () => assert.deepEqual(await moves(RUNNING, DOCUMENTS), []))
  test('not from the next session', async () => assert.deepEqual(await moves(ANOTHER_RUNS, DOCUMENTS), []))
  test('a document that cannot be redirected does not stop the others', async () => {
    const world = aWorld()
    let isMoved = false
    const refuse = () => Promise.reject(new TypeError('not controlled'))
    const move = async () => {
      isMoved = true
    }
    world.documents = [refuse, move].map(navigate => ({
      ...{ url: 'https://site.example/app/a.txt', postMessage: silent, navigate },
    }))
    await stored(world, ENDED)
    await finishEnd((await startWorker(world)).context)
    assert.ok(isMoved)
  })
})
