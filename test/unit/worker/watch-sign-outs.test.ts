import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { type Marker, standingOf } from '../../../src/core/marker.js'
import { ANOTHER_RUNS, anIntent, ENDED, MISSING, RUNNING } from '../a-page.js'
import { PING_TIMEOUT, startWorker } from './a-worker.js'
import { aWorld, inDatabase, stored } from './a-world.js'

type Asked = Pick<Request, 'url' | 'mode' | 'destination' | 'headers'>
type Listener = (event: { request: Asked; resultingClientId: string; waitUntil(promise: Promise<void>): void }) => void
type Module = typeof import('../../../sw/watch-sign-outs.js')

const LOGOUT = 'https://site.example/logout'
const realNow = Date.now

afterEach(() => {
  Date.now = realNow
})

/** A worker that watches sign-outs, and has nothing to ask before `pass()`. */
async function watching(marker: Marker, pingTimeout = PING_TIMEOUT) {
  const world = aWorld()
  await stored(world, marker)
  const worker = await startWorker(world)
  const context = { ...worker.context, config: { ...worker.context.config, pingTimeout } }
  const listeners: Listener[] = []
  Object.assign(globalThis, { addEventListener: (_: string, listener: Listener) => listeners.push(listener) })
  const { watchSignOuts } = (await import('../../../sw/watch-sign-outs.js')) as Module
  watchSignOuts(context)
  const pending: Promise<void>[] = []
  /** The worker sees a request; resolves when everything that follows is done. */
  const request = (url = LOGOUT, headers = {}, resultingClientId = '') => {
    const asked: Asked = { url, mode: 'navigate', destination: 'document', headers: new Headers(headers) }
    const event = {
      request: asked,
      resultingClientId,
      waitUntil: (promise: Promise<void>) => void pending.push(promise),
    }
    for (const listener of listeners) listener(event)
    return Promise.all(pending)
  }
  const intent = async () => JSON.parse(String((await inDatabase(world, 'worker:intent'))[0] ?? 'null'))
  const noted = async () => {
    while (!(await intent()));
    return intent()
  }
  return { world, context, request, intent, noted, pending }
}

describe('a sign-out request is noted', () => {
  const about: readonly [says: string, marker: Marker, n: number][] = [
    ['of the epoch that runs', RUNNING, 3],
    ['of the epoch that runs after another', ANOTHER_RUNS, 4],
    ['of a person whom no ping has noticed', MISSING, 1],
    ['of a person whom no ping has noticed after an end', ENDED, 4],
  ]
  for (const [says, marker, n] of about) {
    test(says, async () => {
      const { request, noted, world, context } = await watching(marker)
      const done = request()
      const intent = await noted()
      assert.deepEqual([intent.n, intent.by], [n, 'worker'])
      await done
      assert.deepEqual(world.broadcast, ['ending', 'ended'])
      assert.equal(standingOf(await context.records.read()), 'ended')
    })
  }

  test('with the moment of the request, however long the database takes', async () => {
    const { request, noted } = await watching(RUNNING)
    const now = Date.now()
    Date.now = () => now
    const done = request()
    Date.now = () => realNow() + 10_000
    assert.equal((await noted()).at, now)
    await done
  })

  test('and not asked about before its deadline', async () => {
    const { request, noted, world } = await watching(RUNNING)
    const asked: number[] = []
    world.answer = () => {
      asked.push(Date.now())
      return new Response(null, { status: 401 })
    }
    const done = request()
    const { at } = await noted()
    await done
    assert.deepEqual(
      asked.map(then => then >= at + PING_TIMEOUT),
      [true],
    )
  })

  test('again if it is repeated later: the first one may have failed', async () => {
    const { request, noted, intent } = await watching(RUNNING)
    const first = request()
    const { at } = await noted()
    Date.now = () => realNow() + 2000
    const second = request()
    while ((await intent())?.at === at);
    assert.ok((await intent()).at >= at + 2000)
    await Promise.all([first, second])
  })
})

const signedIn = () => new Response(null, { status: 204 })

/** What the browser says about the document that a navigation leads to, at first and when it was answered. */
const BROWSERS: Record<string, (answered: Promise<unknown>) => unknown[]> = {
  'Chromium, a document': answered => [answered.then(() => ({ frameType: 'top-level' }))],
  'Chromium, none': answered => [answered.then(() => undefined)],
  'WebKit, a document': () => [{ frameType: 'none' }, { frameType: 'top-level' }],
  'WebKit, none': () => [{ frameType: 'none' }, undefined],
  'Firefox, a document': () => [undefined, { frameType: 'top-level' }],
}

describe('a sign-out that the server answered is asked about at once', () => {
  for (const [says, answers] of Object.entries(BROWSERS)) {
    test(says, async () => {
      const { world, context, request, noted } = await watching(RUNNING, 5000)
      world.answer = signedIn
      let answer: (value?: unknown) => void = () => {}
      const [now, later] = answers(
        new Promise(resolve => {
          answer = resolve
        }),
      )
      world.clients.a = now
      void request(LOGOUT, {}, 'a')
      await noted()
      assert.deepEqual([world.asked, world.woken], [[], []])
      answer()
      if (!(now instanceof Promise)) world.clients.a = later
      while (world.woken.length < 2) await new Promise(resolve => setTimeout(resolve, 5))
      assert.equal(world.asked.length, 1)
      assert.deepEqual([world.broadcast, world.woken], [['ending'], ['ending', 'ending']])
      assert.equal(standingOf(await context.records.read()), 'running')
    })
  }
})

describe('a sign-out request is not noted', () => {
  test('if it is a prefetch', async () => {
    const { request, pending } = await watching(RUNNING)
    await request(LOGOUT, { 'Sec-Purpose': 'prefetch' })
    assert.equal(pending.length, 0)
  })

  test('if a page has just noted it', async () => {
    const { request, intent, world } = await watching({ ...RUNNING, intent: anIntent({ at: Date.now() }) })
    const done = request()
    assert.deepEqual(await intent(), null)
    await done
    assert.deepEqual(world.broadcast, ['ended'])
    assert.equal(world.asked.length, 1)
  })

  for (const url of ['https://site.example/logouts', 'https://other.example/logout', 'https://site.example/app/1']) {
    test(`if it is not for the sign-out URL: ${url}`, async () => {
      const { request, pending } = await watching(RUNNING)
      await request(url)
      assert.equal(pending.length, 0)
    })
  }
})
