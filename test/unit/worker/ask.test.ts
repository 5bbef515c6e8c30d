import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import type { Ping } from '../../../src/core/worker-config.js'
import { ask } from '../../../sw/ask.js'

const PING: Ping = { url: 'https://site.example/session', signedOutStatus: [401], expect: null, passive: true }
const never = new AbortController().signal
const realFetch = globalThis.fetch

afterEach(() => {
  globalThis.fetch = realFetch
})

/** How the ping is sent, and what its answer means. */
async function asked(ping: Ping, answer: () => Response | Promise<Response>, timeout = 1000, signal = never) {
  const sent: RequestInit[] = []
  Object.assign(globalThis, {
    location: new URL('https://site.example/sw.js?logout-guard=%7B%7D'),
    fetch: (_: string, init: RequestInit) => {
      sent.push(init)
      const aborted = new Promise((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(new Error('late'))),
      )
      return Promise.race([answer(), aborted])
    },
  })
  return { verdict: await ask(ping, timeout, signal), sent }
}

const text = (body: string) => () => new Response(body)

test('the ping is the one of the contract, and does not name the worker as its referrer', async () => {
  const { sent } = await asked(PING, () => new Response(null, { status: 204 }))
  const [{ signal, ...init } = {}] = sent
  assert.deepEqual(init, {
    ...{ credentials: 'include', cache: 'no-store', redirect: 'manual', referrerPolicy: 'origin' },
    headers: { Accept: 'application/json', 'X-Session-Passive': '1' },
  })
  assert.ok(signal)
})

describe('the header for passive pings is not sent', () => {
  const quiet = { ...PING, passive: false }
  for (const ping of [quiet, { ...PING, url: 'https://login.example/session' }]) {
    test(`${ping.url}, passive: ${ping.passive}`, async () => {
      const { sent } = await asked(ping, text(''))
      assert.deepEqual(sent[0]?.headers, { Accept: 'application/json' })
    })
  }
})

describe('a body', () => {
  const expecting = { ...PING, expect: 'Sign out' }
  test('with the text that is expected', async () => {
    assert.equal((await asked(expecting, text('<a>Sign out</a>'))).verdict, 'signed-in')
  })
  test('without it', async () => {
    assert.equal((await asked(expecting, text('<form>'))).verdict, 'signed-out')
  })
  test('that never ends is unknown', async () => {
    const endless = new Response(new ReadableStream({ start: () => {} }))
    const body = () => Object.defineProperty(endless, 'text', { value: () => Promise.reject(new Error('aborted')) })
    assert.equal((await asked(PING, body)).verdict, 'unknown')
  })
})

describe('no answer', () => {
  const silence = () => new Promise<Response>(() => {})
  test('in time is unknown', async () => assert.equal((await asked(PING, silence, 5)).verdict, 'unknown'))
  test('since it was called off is none', async () => {
    const controller = new AbortController()
    const answer = () => {
      controller.abort()
      return silence()
    }
    assert.equal((await asked(PING, answer, 1000, controller.signal)).verdict, null)
  })
  test('since it was called off before: nothing is sent', async () => {
    const { verdict, sent } = await asked(PING, text(''), 1000, AbortSignal.abort())
    assert.deepEqual([verdict, sent.length], [null, 0])
  })
})
