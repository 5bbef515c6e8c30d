import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import type { Ping } from '../../../src/core/worker-config.js'
import { ask } from '../../../sw/ask.js'

const PING: Ping = {
  url: 'https://site.example/session',
  signedOutStatus: [401],
  signInOrigins: [],
  expect: null,
  passive: true,
}
const ROUTES = {
  ...{ origin: 'https://site.example', protect: ['/app/*'], logout: [] },
  login: [{ origin: 'https://site.example', pathname: '/login', search: '' }],
}
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
  return { verdict: await ask(ping, ROUTES, timeout, signal), sent }
}

const text = (body: string) => () => new Response(body)

test('the ping is as documented, and does not name the worker as its referrer', async () => {
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

describe('a redirect is followed by a second request', () => {
  /** As a browser answers: first an opaque redirect, then the document at its end, if it has this origin. */
  const redirected = (end: string | null) => {
    const opaque = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    const answers = [opaque, () => Object.defineProperty(new Response('<form>'), 'url', { value: end }), opaque]
    const fail = () => Promise.reject(new TypeError('Failed to fetch'))
    if (end === null) answers[1] = fail as never
    return () => (answers.shift() ?? fail)()
  }
  const elsewhere = { ...PING, signInOrigins: ['https://id.example'] }

  test('the sign-in page: signed out', async () => {
    const { verdict, sent } = await asked(PING, redirected('https://site.example/login?next=%2Fapp'))
    assert.equal(verdict, 'signed-out')
    assert.deepEqual(
      sent.map(({ redirect, mode }) => [redirect, mode]),
      [
        ['manual', undefined],
        ['follow', 'same-origin'],
      ],
    )
  })
  test('another page: unknown', async () => {
    assert.equal((await asked(elsewhere, redirected('https://site.example/maintenance'))).verdict, 'unknown')
  })
  test('another origin, not among signInOrigins: unknown', async () => {
    assert.equal((await asked(PING, redirected(null))).verdict, 'unknown')
  })
  test('another origin, among signInOrigins: signed out', async () => {
    assert.equal((await asked(elsewhere, redirected(null))).verdict, 'signed-out')
  })
  test('no network for the second request: unknown', async () => {
    const answer = redirected(null)
    let count = 0
    const cut = () => (count++ < 2 ? answer() : Promise.reject(new TypeError('Failed to fetch')))
    assert.equal((await asked(elsewhere, cut)).verdict, 'unknown')
  })
})

describe('no answer', () => {
  const silence = () => new Promise<Response>(() => {})
  test('in time is unknown', async () => assert.equal((await asked(PING, silence, 5)).verdict, 'unknown'))
  test('because it was aborted is no verdict', async () => {
    const controller = new AbortController()
    const answer = () => {
      controller.abort()
      return silence()
    }
    assert.equal((await asked(PING, answer, 1000, controller.signal)).verdict, null)
  })
  test('because it was aborted before: nothing is sent', async () => {
    const { verdict, sent } = await asked(PING, text(''), 1000, AbortSignal.abort())
    assert.deepEqual([verdict, sent.length], [null, 0])
  })
})
