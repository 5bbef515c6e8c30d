import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../src/core/marker.js'
import { membershipAtStart } from '../../src/core/session-relation.js'
import type { Context, Membership } from '../../src/core/states.js'
import {
  ANOTHER_RUNS,
  aContext,
  anEnd,
  anIntent,
  BORN,
  ENDED,
  ENDING,
  FOREIGN,
  MINUTE,
  MISSING,
  NEXT_EPOCH,
  NOW,
  named,
  RUNNING,
  tagged,
  UNCONFIRMED,
} from './a-page.js'

const SECOND = 1000
const settled = { ...RUNNING, intent: anIntent({ settled: NOW - SECOND }) }
const fromTheFuture = { ...RUNNING, end: anEnd({ at: NOW + SECOND }) }
const next: Membership = { kind: 'epoch', epoch: NEXT_EPOCH, tag: null }
const unclaimed = (topAtStart: number, noEndSince: number): Membership => ({
  kind: 'unclaimed',
  topAtStart,
  noEndSince,
})

/** The end of the builders came one second before `NOW`. */
const CASES: readonly [says: string, marker: Marker, requested: number, birth: Membership][] = [
  ['an epoch runs: it belongs to it', RUNNING, NOW - SECOND, BORN],
  ['no marker: it belongs to the first epoch that begins', MISSING, NOW - SECOND, unclaimed(0, NOW - SECOND)],
  ['requested after the end: it belongs to the next epoch', ENDED, NOW - 500, unclaimed(3, NOW - 500)],
  ['requested at the very end: it belongs to the next epoch', ENDED, NOW - SECOND, unclaimed(3, NOW - SECOND)],
  ['requested before the end: it belongs to none', ENDED, NOW - 2 * SECOND, FOREIGN],
  ['requested before an end that nobody confirmed: it belongs to none', UNCONFIRMED, NOW - 2 * SECOND, FOREIGN],
  ['requested after an end that nobody confirmed: to the next epoch', UNCONFIRMED, NOW - 500, unclaimed(3, NOW - 500)],
  ['another epoch runs, and it was requested after the end between: it belongs to it', ANOTHER_RUNS, NOW - 500, next],
  ['another epoch runs, but it was requested before the end between: to none', ANOTHER_RUNS, NOW - 2 * SECOND, FOREIGN],
  ['requested before a sign-out that is under way: it still belongs to the epoch', ENDING, NOW - MINUTE, BORN],
  [
    'requested after it: it may be the next person’s, and waits for the next epoch',
    ENDING,
    NOW - 500,
    unclaimed(3, NOW - 500),
  ],
  ['a sign-out was answered: it no longer belongs to the epoch', settled, NOW - 500, unclaimed(3, NOW - 500)],
  [
    'an end that lies ahead says nothing: the clock was set back',
    fromTheFuture,
    NOW - 2 * SECOND,
    unclaimed(3, NOW + SECOND),
  ],
]

describe('the birth of a document that came from the network', () => {
  for (const [says, marker, requested, birth] of CASES) {
    test(says, () => assert.deepEqual(membershipAtStart(aContext({ marker }), requested), birth))
  }

  const ofAlice = { ...RUNNING, running: tagged('alice') }
  const keyed = (more: Partial<Context>, marker: Marker = ofAlice) =>
    membershipAtStart(aContext({ marker, ...more }), NOW - SECOND).kind
  test('the session key is another one: it waits for the next epoch', () => {
    assert.deepEqual(
      membershipAtStart(aContext({ marker: ofAlice, key: 'bob' }), NOW - SECOND),
      unclaimed(3, NOW - SECOND),
    )
  })
  test('the key that it carries is another one, too', () => assert.equal(keyed({ pageKey: 'bob' }), 'unclaimed'))
  test('the key is the one of the epoch', () => assert.equal(keyed({ key: 'alice' }), 'epoch'))
  test('no key is known', () => assert.equal(keyed({}), 'epoch'))
  test('no tag is known', () => assert.equal(keyed({ key: 'bob' }, RUNNING), 'epoch'))
  test('the epoch is known by a name only', () => {
    assert.equal(keyed({ key: 'bob' }, { ...RUNNING, running: named('alice') }), 'epoch')
  })
})
