import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { EMPTY, type Intent, type Marker, standingOf } from '../../../src/core/marker.js'
import { anEnd, anIntent, ENDED, EPOCH, NEXT_EPOCH, RUNNING, runningAs } from '../a-page.js'
import { PING_TIMEOUT, startWorker } from './a-worker.js'
import { aWorld, inDatabase, stored } from './a-world.js'

const longAgo = (more: Partial<Intent> = {}) => anIntent({ at: Date.now() - 2 * PING_TIMEOUT, ...more })
const signingOut = (more: Partial<Intent> = {}): Marker => ({ ...RUNNING, intent: longAgo(more) })

async function worldWith(marker: Marker, answer?: () => Response | Promise<Response>) {
  const world = aWorld()
  if (answer) world.answer = answer
  await stored(world, marker)
  return { world, worker: await startWorker(world) }
}

const json = (body: object) => () =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
const status = (code: number) => () => new Response(null, { status: code })
/** A redirect: opaque at first; the second request shows where it ends. */
const redirectTo = (path: string) => () => {
  const url = `https://site.example${path}`
  return Object.defineProperties(new Response(), { type: { value: 'opaqueredirect' }, url: { value: url } })
}

/** The server's answer, and what becomes of the sign-out. */
const ANSWERS: Record<string, [answer: () => Response | Promise<Response>, standing: string]> = {
  'a status that means signed out': [status(401), 'ended'],
  'a redirect to the login page': [redirectTo('/login?next=%2Fapp'), 'ended'],
  'a redirect to another page': [redirectTo('/maintenance'), 'unconfirmed'],
  'that nobody is signed in': [json({ authenticated: false }), 'ended'],
  'that somebody is signed in': [json({ user: 'alice' }), 'running'],
  'no content, so somebody is': [status(204), 'running'],
  'an error': [status(503), 'unconfirmed'],
  'that there is no such address': [status(404), 'unconfirmed'],
  nothing: [() => Promise.reject(new TypeError('Failed to fetch')), 'unconfirmed'],
  'nothing, and late': [() => new Promise(() => {}), 'unconfirmed'],
}

describe('a sign-out whose deadline has passed, when the server answers', () => {
  for (const [says, [answer, standing]] of Object.entries(ANSWERS)) {
    test(`${says}: ${standing}`, async () => {
      const { world, worker } = await worldWith(signingOut(), answer)
      await worker.resume()
      assert.equal(standingOf(await worker.records.read()), standing)
      const requests = says.startsWith('a redirect') ? 2 : 1
      assert.deepEqual(world.asked, Array(requests).fill('https://site.example/session'))
      assert.deepEqual(world.broadcast, standing === 'running' ? [] : ['ended'])
    })
  }

  test('nothing, and only the worker saw the sign-out: nothing ends, and pages ask', async () => {
    const { world, worker } = await worldWith(signingOut({ by: 'worker' }), status(429))
    await stored(world, signingOut({ by: 'worker' }), {
      'worker:intent': JSON.stringify({ v: 1, ...longAgo({ by: 'worker' }) }),
    })
    await worker.resume()
    assert.equal(standingOf(await worker.records.read()), 'running')
    assert.deepEqual([world.broadcast, world.woken], [[], ['ending']])
  })

  test('the end has the epoch and the reason of the sign-out', async () => {
    const { worker } = await worldWith(signingOut({ reason: 'idle' }))
    const before = Date.now()
    await worker.resume()
    const { end } = await worker.records.read()
    assert.deepEqual({ ...end, at: 0 }, { v: 1, ...anEnd({ at: 0, reason: 'idle' }) })
    assert.ok(end && end.at >= before)
  })

  test('a refuted sign-out is asked about only once, although a page left a copy of it', async () => {
    const { world, worker } = await worldWith(signingOut(), status(204))
    await worker.resume()
    await (await startWorker(world)).resume()
    assert.equal(world.asked.length, 1)
    assert.deepEqual(await inDatabase(world, 'intent'), [null])
  })
})

describe('the worker does not ask about', () => {
  const QUIET: Record<string, Marker> = {
    'an empty marker': EMPTY,
    'an epoch that runs': RUNNING,
    'a sign-out that ended since': { ...ENDED, intent: longAgo() },
    'a sign-out of an epoch before': { ...EMPTY, running: runningAs(NEXT_EPOCH), intent: longAgo({ n: EPOCH.n }) },
  }
  for (const [says, marker] of Object.entries(QUIET)) {
    test(says, async () => {
      const { world, worker } = await worldWith(marker)
      await worker.resume()
      assert.deepEqual(world.asked, [])
    })
  }

  test('a sign-out that a page may still confirm', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.now() })
    const { world, worker } = await worldWith({ ...RUNNING, intent: anIntent({ at: Date.now() }) })
    await worker.resume()
    mock.timers.reset()
    assert.deepEqual(world.asked, [])
  })

  test('a sign-out, if only a page can ask the server', async () => {
    const { world, worker } = await worldWith(signingOut())
    const { confirmEnd } = await import('../../../sw/confirm-end.js')
    const { context } = worker
    await confirmEnd({ ...context, config: { ...context.config, ping: null } }, new AbortController().signal)
    assert.deepEqual(world.asked, [])
    assert.equal(standingOf(await worker.records.read()), 'ending')
  })
})

test('a sign-out does not wait longer after the clock was set back', async () => {
  const { worker } = await worldWith(signingOut({ at: Date.now() + 3_600_000 }))
  await worker.resume()
  assert.equal(standingOf(await worker.records.read()), 'ended')
})

describe('while the ping is on its way', () => {
  test('a page that finds out more is believed', async () => {
    const { world, worker } = await worldWith(signingOut())
    world.answer = async () => {
      await stored(world, { ...RUNNING, running: runningAs(EPOCH, { at: Date.now() }) })
      return new Response(null, { status: 401 })
    }
    await worker.resume()
    assert.equal(standingOf(await worker.records.read()), 'running')
  })

  test('another sign-out aborts it: the answer could bring the old session back', async () => {
    const { world, worker } = await worldWith(signingOut())
    world.answer = () => {
      worker.cancelChecks()
      return new Promise(() => {})
    }
    await worker.resume()
    assert.equal(standingOf(await worker.records.read()), 'ending')
  })

  test('a session check that was due before another sign-out is not made', async () => {
    const { world, worker } = await worldWith(signingOut())
    const resumed = worker.resume()
    worker.cancelChecks()
    await resumed
    assert.deepEqual(world.asked, [])
    await worker.resume()
    assert.equal(world.asked.length, 1)
  })

  test('resume() asks once, however often it is called', async () => {
    const { world, worker } = await worldWith(signingOut(), status(503))
    await Promise.all([1, 2, 3, 4, 5].map(() => worker.resume()))
    assert.equal(world.asked.length, 1)
    assert.deepEqual(world.broadcast, ['ended'])
  })
})
