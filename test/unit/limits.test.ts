import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { begin } from '../../src/core/begin.js'
import { decide } from '../../src/core/decide.js'
import { nextCheck } from '../../src/core/limits.js'
import type { Running } from '../../src/core/marker.js'
import type { Signal, VerdictSignal } from '../../src/core/signals.js'
import type { Context, Page } from '../../src/core/states.js'
import { aContext, aPage, EPOCH, MINUTE, NOW, POLICY, RUNNING } from './a-page.js'

const SECOND = 1000
const overdue = (more: Partial<Context> = {}) => aContext({ endsAt: NOW, ...more })
const told = (verdict: VerdictSignal['verdict'], more: Partial<VerdictSignal> = {}): VerdictSignal => ({
  ...{ type: 'verdict', verdict, askedAt: NOW, user: null },
  ...more,
})
const play = (page: Page, signal: Signal, context = overdue(), policy = POLICY) => decide(page, signal, context, policy)

describe('an open page whose limit is over', () => {
  for (const type of ['shown', 'hidden', 'marker', 'retry', 'deadline'] as const)
    test(`signs out at the signal ${type}, whatever that means otherwise`, () => {
      const { page, marker, orders } = play(aPage(), { type })
      assert.equal(page.view, 'covered')
      assert.deepEqual(marker.intent, { n: EPOCH.n, at: NOW, settled: null, reason: 'idle', by: 'limit' })
      assert.deepEqual(orders.slice(0, 4), ['abort', 'mark', 'broadcast', 'cover'])
      assert.ok(orders.includes('repeat-sign-out'))
      assert.ok(!orders.includes('ask'))
    })
  test('leaves the sign-out to the tab that sent a message, and is covered', () => {
    const { page, marker } = play(aPage(), { type: 'hint' })
    assert.equal(page.view, 'covered')
    assert.equal(marker.intent, null)
  })
  test('one ms before, nothing happens', () =>
    assert.equal(play(aPage(), { type: 'marker' }, overdue({ endsAt: NOW + 1 })).page.view, 'open'))
  test('says so if it is the absolute limit', () => {
    const { marker } = play(aPage(), { type: 'marker' }, overdue(), { ...POLICY, maxSession: NOW - EPOCH.begun })
    assert.equal(marker.intent?.reason, 'max-session')
  })
  test('does it once: the next signal finds the sign-out under way', () => {
    const first = play(aPage(), { type: 'marker' })
    const next = play(first.page, { type: 'marker' }, overdue({ marker: first.marker }))
    assert.deepEqual(next.orders, [])
  })
})

describe('a page that is not shown, and whose limit is over', () => {
  const covered = aPage({ view: 'covered', doubtedAt: NOW - SECOND })
  test('waits for the verdict: the session may be over', () => {
    const { marker } = play(covered, { type: 'loaded', fromCache: false, requestedAt: NOW - SECOND })
    assert.equal(marker.intent, null)
  })
  test('signs out if the session lives', () => {
    const { page, marker } = play(covered, told('signed-in'))
    assert.equal(page.view, 'covered')
    assert.equal(marker.intent?.by, 'limit')
  })
  test('leaves if the session is over', () => {
    const { page, marker } = play(covered, told('signed-out'))
    assert.equal(page.view, 'leave')
    assert.equal(marker.end?.confirmed, true)
  })
  test('of the public pages, only one that finds the session alive signs out', () => {
    const shown = aPage({ membership: { kind: 'public' } })
    assert.equal(play(shown, { type: 'shown' }).marker.intent, null)
    assert.equal(play(shown, told('signed-in')).marker.intent?.by, 'limit')
  })
})

describe('a session that the site ended by a limit', () => {
  const ending = play(aPage(), { type: 'marker' })
  const answered = decide(
    ending.page,
    { type: 'answered', ok: true },
    aContext({ now: NOW + SECOND, marker: ending.marker }),
    POLICY,
  )
  const after = (verdict: VerdictSignal['verdict'], page = answered.page) =>
    decide(
      page,
      told(verdict, { askedAt: NOW + 2 * SECOND }),
      aContext({ now: NOW + 3 * SECOND, marker: answered.marker }),
      POLICY,
    )

  test('leaves with the reason when the server confirms it', () => {
    const { page, marker } = after('signed-out')
    assert.equal(page.view, 'leave')
    assert.deepEqual([marker.end?.reason, marker.end?.confirmed], ['idle', true])
  })
  test('is signed out a second time if the server did not do it', () => {
    const { page, marker, orders } = after('signed-in')
    assert.ok(orders.includes('repeat-sign-out'))
    assert.equal(page.view, 'covered')
    assert.equal(marker.intent?.by, 'limit')
  })
  test('ends in this browser all the same', () => {
    const tried = { ...answered.page, signOut: { startedAt: NOW, answeredAt: NOW + SECOND, repeats: 0 } }
    const { page, marker } = after('signed-in', tried)
    assert.deepEqual([marker.end?.reason, marker.end?.confirmed], ['idle', false])
    assert.equal(page.view, 'unconfirmed')
  })
})

describe('after the end', () => {
  test('the request of the guard itself, noticed late, is the same sign-out', () => {
    const { page, marker } = play(aPage(), { type: 'marker' })
    const now = NOW + 2 * POLICY.pingTimeout
    const again = decide(page, { type: 'intent', reason: 'signed-out', repeats: 0 }, aContext({ marker, now }), POLICY)
    assert.equal(again.marker.intent?.by, 'limit')
  })
  test('no verdict of another tab opens a page', () => {
    const covered = aPage({ view: 'covered', doubtedAt: NOW - SECOND })
    const running = { epoch: EPOCH, tag: null, verdict: 'signed-in', at: NOW } as const
    const marker = { ...RUNNING, running }
    assert.equal(play(covered, { type: 'marker' }, overdue({ marker })).page.view, 'covered')
    assert.equal(play(covered, { type: 'marker' }, aContext({ marker, endsAt: NOW + 1 })).page.view, 'open')
  })
  test('guard.signedIn() begins a session of its own', () => {
    const shown = aPage({ membership: { kind: 'public' } })
    const { marker } = play(shown, { type: 'signed-in', user: null })
    assert.equal(marker.running?.epoch.n, EPOCH.n + 1)
  })
})

describe('a document that starts', () => {
  const beginning = { source: 'network', isLoaded: true, requestedAt: NOW - SECOND, isAnswer: false, isAccepted: true }
  const start = (endsAt?: number) =>
    begin({ ...beginning, source: 'network' }, aContext({ ...(endsAt !== undefined && { endsAt }) }), POLICY)
  test('is open before the limit is over', () => assert.equal(start(NOW + 1).page.view, 'open'))
  test('is open without a limit', () => assert.equal(start().page.view, 'open'))
  test('is covered, and asks, after the limit is over', () => {
    const { page, marker, orders } = start(NOW)
    assert.equal(page.view, 'covered')
    assert.equal(marker.intent, null)
    assert.ok(orders.includes('ask'))
  })
})

describe('the next session check', () => {
  const runningWith = (more: Partial<Running> = {}) => ({
    ...RUNNING,
    running: { epoch: EPOCH, tag: null, verdict: 'signed-in', at: NOW, ...more } as const,
  })
  const never = Number.POSITIVE_INFINITY
  for (const [what, running, interval, next] of [
    ['comes an interval after the last verdict', {}, 5 * MINUTE, NOW + 5 * MINUTE],
    ['does not come without an interval', {}, 0, never],
    ['comes when the session expires', { expiresAt: NOW + MINUTE }, 5 * MINUTE, NOW + MINUTE],
    ['comes then without an interval, too', { expiresAt: NOW + MINUTE }, 0, NOW + MINUTE],
    ['comes earlier if the session expires later', { expiresAt: NOW + 9 * MINUTE }, 5 * MINUTE, NOW + 5 * MINUTE],
    ['ignores an expiry in the past: the clock of the server is wrong', { expiresAt: NOW - MINUTE }, 0, never],
    ['does not follow a session that expires at once every time', { expiresAt: NOW + 1 }, 0, NOW + 2 * SECOND],
  ] as const)
    test(what, () => assert.equal(nextCheck(runningWith(running), interval, NOW), next))
  test('comes now if the last verdict is in the future: the clock was set back', () => {
    const { running } = runningWith({ at: NOW + 60 * MINUTE })
    assert.ok(nextCheck({ running, end: null, intent: null }, 5 * MINUTE, NOW) <= NOW)
  })
  test('does not come while nobody is signed in', () =>
    assert.equal(nextCheck({ running: null, end: null, intent: null }, MINUTE, NOW), never))
})
