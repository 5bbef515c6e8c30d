import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decide } from '../../src/core/decide.js'
import { EMPTY, type Marker } from '../../src/core/marker.js'
import type { Signal } from '../../src/core/signals.js'
import type { Context, Page } from '../../src/core/states.js'
import { tagFrom } from '../../src/core/tags.js'
import {
  ANOTHER_RUNS,
  aContext,
  anEnd,
  anIntent,
  aPage,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
  MISSING,
  NOW,
  POLICY,
  PUBLIC,
  RUNNING,
  runningAs,
  tagged,
  UNCLAIMED,
  UNCONFIRMED,
} from './a-page.js'

const ASKED = NOW - 100
const verdict = (verdict: 'signed-in' | 'signed-out' | 'unknown', user: string | null = null): Signal => ({
  type: 'verdict',
  ...{ verdict, askedAt: ASKED, user },
})
const intent: Signal = { type: 'intent', reason: 'idle', repeats: 0 }
const changed: Signal = { type: 'verdict', verdict: 'changed', askedAt: ASKED, user: null }
const after = (signal: Signal, marker: Marker, page: Partial<Page> = {}, more: Partial<Context> = {}) =>
  decide(aPage(page), signal, aContext({ marker, ...more }), POLICY).marker
const answered: Marker = { ...ENDING, intent: anIntent({ settled: NOW - 500 }) }
const overdue: Marker = { ...ENDING, intent: anIntent({ at: NOW - 5000 }) }
const fresh = (n: number) => ({ n, nonce: 'fresh nonce', begun: NOW })

describe('what is marked when a session begins', () => {
  test('a higher counter, a new nonce, and the moment at which the server was asked', () => {
    const { running, intent } = after(verdict('signed-in'), ENDED, { membership: UNCLAIMED })
    assert.deepEqual(running, { epoch: fresh(4), tag: null, verdict: 'signed-in', at: ASKED })
    assert.equal(intent, null)
  })
  test('the end before it is kept', () => {
    assert.deepEqual(after(verdict('signed-in'), ENDED, { membership: UNCLAIMED }).end, ENDED.end)
  })
  test('a tag of the user whom the ping names, not the name itself', () => {
    const marker = after(verdict('signed-in', 'alice'), ENDED, { membership: UNCLAIMED })
    assert.equal(marker.running?.tag, tagFrom(null, 'alice', 'fresh nonce'))
    assert.doesNotMatch(JSON.stringify(marker), /alice/)
  })
  test('a tag of the session key if the ping names nobody', () => {
    const { running } = after(verdict('signed-in'), ENDED, { membership: UNCLAIMED }, { key: 'cookie value' })
    assert.equal(running?.tag, tagFrom('cookie value', null, 'fresh nonce'))
  })
  test('a tag of the key in the page, if the page belongs to the session that runs now', () => {
    const more = { pageKey: 'of the page' }
    const { running } = after(verdict('signed-in'), ENDED, { membership: UNCLAIMED }, more)
    assert.equal(running?.tag, tagFrom('of the page', null, 'fresh nonce'))
    assert.equal(after(changed, RUNNING, {}, more).running?.tag, null)
    assert.equal(after(verdict('signed-in'), ENDED, { membership: PUBLIC }, more).running?.tag, null)
    assert.equal(after(verdict('signed-in'), RUNNING, { membership: FOREIGN }, more).running?.tag, null)
  })
  test('the counter is higher although another epoch still seems to run', () => {
    const page = { membership: { kind: 'unclaimed', topAtStart: EPOCH.n, noEndSince: NOW - 100 } } as const
    const { running } = after(verdict('signed-in'), { ...RUNNING, running: tagged('alice') }, page, { key: 'bob' })
    assert.deepEqual(running?.epoch, fresh(EPOCH.n + 1))
  })
  test('after a wipe, a page puts its own epoch back', () => {
    assert.deepEqual(after(verdict('signed-in'), MISSING).running?.epoch, EPOCH)
    assert.deepEqual(after(verdict('signed-in'), { ...answered, running: null }).running?.epoch, EPOCH)
  })
  test('if another session takes its place, the epoch is always a new one', () => {
    assert.deepEqual(after(changed, MISSING).running?.epoch, fresh(1))
    assert.deepEqual(after(changed, RUNNING).running?.epoch, fresh(4))
    assert.deepEqual(after(changed, { ...ENDED, end: anEnd({ n: 9 }) }).running?.epoch, fresh(10))
  })
  test('guard.signedIn() counts from now', () => {
    assert.equal(after({ type: 'signed-in', user: null }, ENDED, { membership: UNCLAIMED }).running?.at, NOW)
  })
})

describe('what is marked while a session runs', () => {
  test('a verdict is as old as the session check that it answers', () => {
    assert.deepEqual(after(verdict('signed-in'), RUNNING).running, runningAs(EPOCH, { at: ASKED }))
  })
  test('an answer to an older check does not make the verdict older', () => {
    const marker = { ...RUNNING, running: runningAs(EPOCH, { at: NOW - 50 }) }
    assert.equal(after(verdict('signed-in'), marker).running?.at, NOW - 50)
  })
  test('a tag that was not known is added, a known one stays', () => {
    const found = after(verdict('signed-in', 'alice'), RUNNING)
    assert.equal(found.running?.tag, tagFrom(null, 'alice', EPOCH.nonce))
    const both = after(verdict('signed-in'), found, {}, { key: 'key' })
    assert.equal(both.running?.tag, tagFrom('key', 'alice', EPOCH.nonce))
    assert.equal(after(verdict('signed-in'), found).running?.tag, found.running?.tag)
  })
  test('no verdict: the last one is no longer known', () => {
    const { running } = after(verdict('unknown'), RUNNING)
    assert.deepEqual(running, runningAs(EPOCH, { verdict: 'unknown', at: ASKED }))
  })
  test('no verdict from a check before the last verdict: the last one stays', () => {
    const marker = { ...RUNNING, running: runningAs(EPOCH, { at: NOW - 50 }) }
    assert.equal(after(verdict('unknown'), marker), marker)
  })
  test('no verdict, and no marker: none is made', () => {
    assert.deepEqual(after(verdict('unknown'), MISSING), EMPTY)
  })
})

describe('what is marked when a session ends', () => {
  test('a sign-out names the epoch that it is about', () => {
    assert.deepEqual(after(intent, ANOTHER_RUNS), {
      ...ANOTHER_RUNS,
      intent: { n: 4, at: NOW, settled: null, reason: 'idle' },
    })
  })
  test('a sign-out while no epoch runs is about the session that no ping has noticed yet', () => {
    assert.equal(after(intent, ENDED).intent?.n, 4)
    assert.equal(after(intent, MISSING).intent?.n, 1)
  })
  test('the answer to the sign-out is noted', () => {
    const marker = after({ type: 'answered', ok: true }, ENDING)
    assert.deepEqual(marker, { ...ENDING, intent: anIntent({ settled: NOW }) })
  })
  test('the answer to a sign-out does not confirm an unconfirmed end: only a verdict does', () => {
    assert.deepEqual(after({ type: 'answered', ok: true }, UNCONFIRMED), UNCONFIRMED)
  })
  test('the answer to a sign-out leaves a confirmed end as it is', () => {
    assert.deepEqual(after({ type: 'answered', ok: true }, ENDED), ENDED)
  })
  test('the answer to a sign-out for which no page waits any more makes all pages wait again', () => {
    const late = { at: NOW, settled: NOW, reason: 'signed-out' }
    const answered: Signal = { type: 'answered', ok: true }
    assert.deepEqual(after(answered, ANOTHER_RUNS), { ...ANOTHER_RUNS, intent: { n: 4, ...late } })
    assert.deepEqual(after(answered, MISSING), { ...MISSING, intent: { n: 1, ...late } })
  })
  test('the end has the number of the epoch that ran, and beats it', () => {
    const marker = after(verdict('signed-out'), ENDING)
    assert.deepEqual(marker, { ...RUNNING, end: { n: 3, at: NOW, confirmed: true, reason: 'signed-out' } })
  })
  test('the end of a second sign-out is one higher: it ended the session that no ping had noticed', () => {
    const marker = { ...ENDED, intent: anIntent({ n: 4 }) }
    assert.deepEqual(after(verdict('signed-out'), marker).end, anEnd({ n: 4, at: NOW }))
  })
  test('an unconfirmed end says that it is not confirmed', () => {
    const marker = after(verdict('unknown'), overdue)
    assert.deepEqual(marker, { ...RUNNING, end: { n: 3, at: NOW, confirmed: false, reason: 'signed-out' } })
  })
  test('a sign-out that did not happen leaves the session as it was', () => {
    assert.deepEqual(after(verdict('signed-in'), answered), {
      ...RUNNING,
      running: runningAs(EPOCH, { at: ASKED }),
    })
  })
})

describe('the reason for the login page', () => {
  const reason = (marker: Marker, page: Partial<Page> = {}) => after(verdict('signed-out'), marker, page).end?.reason

  test('the reason that the sign-out gave', () => {
    assert.equal(reason({ ...RUNNING, intent: anIntent({ reason: 'idle' }) }), 'idle')
  })
  test('the reason that the sign-out gave, if it is confirmed only now', () => {
    assert.equal(reason({ ...RUNNING, end: anEnd({ confirmed: false, reason: 'idle' }) }), 'idle')
  })
  test('expired: the server alone ended the session', () => assert.equal(reason(RUNNING), 'expired'))
  test('expired: the server alone ended the session, whatever ended the one before', () => {
    assert.equal(reason(ANOTHER_RUNS), 'expired')
  })
  test('signed-out: this page signed out, and the marker was wiped', () => {
    assert.equal(reason(MISSING, { signOut: { startedAt: NOW - 1000, answeredAt: null, repeats: 0 } }), 'signed-out')
  })
})
