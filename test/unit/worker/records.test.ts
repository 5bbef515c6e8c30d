import assert from 'node:assert/strict'
import { afterEach, describe, mock, test } from 'node:test'
import { EMPTY, standingOf } from '../../../src/core/marker.js'
import { createRecords } from '../../../sw/records.js'
import { anEnd, anIntent, ENDED, ENDING, RUNNING } from '../a-page.js'
import { PING_TIMEOUT } from './a-worker.js'
import { aWorld, inDatabase, stored } from './a-world.js'

const recordsOf = ({ name }: { name: string }) => createRecords(name, PING_TIMEOUT)

afterEach(() => mock.restoreAll())

describe("the worker's records", () => {
  test('nothing is known at first', async () => {
    const records = recordsOf(aWorld())
    assert.deepEqual(await records.read(), EMPTY)
    assert.equal(await records.readPurged(), undefined)
  })

  test("the pages' copy is read", async () => {
    const world = aWorld()
    await stored(world, ENDING)
    assert.equal(standingOf(await recordsOf(world).read()), 'ending')
  })

  test('the next worker reads what one worker wrote', async () => {
    const world = aWorld()
    await stored(world, RUNNING)
    await recordsOf(world).writeIntent(anIntent())
    assert.equal(standingOf(await recordsOf(world).read()), 'ending')
    await recordsOf(world).writeEnd(anEnd())
    assert.equal(standingOf(await recordsOf(world).read()), 'ended')
    await recordsOf(world).writePurged(5)
    assert.equal(await recordsOf(world).readPurged(), 5)
  })

  test("it writes only its own record: the pages' copy stays", async () => {
    const world = aWorld()
    await stored(world, ENDED)
    const before = await inDatabase(world, 'running', 'end')
    await recordsOf(world).writeIntent(anIntent({ n: 4 }))
    await recordsOf(world).writeEnd(anEnd({ n: 4 }))
    assert.deepEqual(await inDatabase(world, 'running', 'end'), before)
  })

  test('a guard of another name has records of its own', async () => {
    const [one, other] = [aWorld(), aWorld()]
    await recordsOf(one).writeEnd(anEnd())
    assert.deepEqual(await recordsOf(other).read(), EMPTY)
  })
})

describe('what cannot be read is ignored:', () => {
  const newer = JSON.stringify({ v: 2, ...anEnd() })
  const foreign = { end: anEnd(), list: [1], number: 7, date: new Date(0), newer, cut: newer.slice(0, 9), text: 'end' }
  for (const [says, value] of Object.entries(foreign)) {
    test(says, async () => {
      const world = aWorld()
      const keys = ['running', 'end', 'intent', 'worker:end', 'worker:intent', 'purged']
      await stored(world, EMPTY, Object.fromEntries(keys.map(key => [key, value])))
      assert.deepEqual(await recordsOf(world).read(), EMPTY)
    })
  }
})

const refuse = (name: string) => () => {
  throw new DOMException('refused', name)
}

describe('the worker remembers what cannot be stored, while it lives', () => {
  test('if the database is full', async () => {
    const world = aWorld()
    await stored(world, RUNNING)
    const records = recordsOf(world)
    mock.method(IDBObjectStore.prototype, 'put', refuse('QuotaExceededError'))
    await records.writeIntent(anIntent())
    assert.equal(standingOf(await records.read()), 'ending')
    await records.writeEnd(anEnd())
    assert.equal(standingOf(await records.read()), 'ended')
    assert.equal(standingOf(await recordsOf(world).read()), 'running')
  })

  for (const name of ['SecurityError', 'UnknownError']) {
    test(`if the database cannot be opened: ${name}`, async () => {
      mock.method(indexedDB, 'open', refuse(name))
      const records = recordsOf(aWorld())
      assert.deepEqual(await records.read(), EMPTY)
      await records.writeIntent(anIntent())
      assert.equal(standingOf(await records.read()), 'ending')
      await records.clearIntent()
      assert.deepEqual(await records.read(), EMPTY)
      await records.writeEnd(anEnd())
      await records.writePurged(5)
      assert.equal(standingOf(await records.read()), 'ended')
      assert.equal(await records.readPurged(), undefined)
    })
  }

  test('if there is no database', async () => {
    const { indexedDB: before } = globalThis
    Object.assign(globalThis, { indexedDB: undefined })
    const records = recordsOf(aWorld())
    await records.writeEnd(anEnd())
    assert.equal(standingOf(await records.read()), 'ended')
    Object.assign(globalThis, { indexedDB: before })
  })

  test('if another tab blocks the database, and it never answers', async () => {
    mock.timers.enable({ apis: ['setTimeout'] })
    mock.method(indexedDB, 'open', () => ({}))
    const records = recordsOf(aWorld())
    const written = records.writeEnd(anEnd())
    mock.timers.tick(1000)
    await written
    const read = records.read()
    mock.timers.tick(1000)
    assert.equal(standingOf(await read), 'ended')
    mock.timers.reset()
  })

  test('until it can be stored', async () => {
    const world = aWorld()
    const records = recordsOf(world)
    const put = mock.method(IDBObjectStore.prototype, 'put', refuse('QuotaExceededError'))
    await records.writeIntent(anIntent())
    put.mock.restore()
    await records.writeEnd(anEnd())
    assert.equal(standingOf(await recordsOf(world).read()), 'ended')
  })
})
