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
  ENDED,
  ENDING,
  FOREIGN,
  MEMBER,
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
const answered = { ...RUNNING, intent: anIntent({ settled: NOW - SECOND }) }
const fromTheFuture = { ...RUNNING, end: anEnd({ at: NOW + SECOND }) }
const next: Membership = { kind: 'epoch', epoch: NEXT_EPOCH, tag: null }
const unclaimed = (topAtStart: number, noEndSince: number): Membership => ({
  kind: 'unclaimed',
  topAtStart,
  noEndSince,
})

/** The end of the builders came one second before `NOW`. */
const CASES: readonly [says: string, marker: Marker, requested: number, membership: Membership][] = [
  ['an epoch runs: it belongs to it', RUNNING, NOW - SECOND, MEMBER],
  ['no marker: it belongs to the first epoch that begins', MISSING, NOW - SECOND, unclaimed(0, NOW - SECOND)],
  ['requested after the end: it belongs to the next epoch', ENDED, NOW - 500, unclaimed(3, NOW - 500)],
  ['requested at the very end: it belongs to the next epoch', ENDED, NOW - SECOND, unclaimed(3, NOW - SECOND)],
  ['requested before the end: it belongs to no epoch', ENDED, NOW - 2 * SECOND, FOREIGN],
  ['requested before an unconfirmed end: it belongs to no epoch', UNCONFIRMED, NOW - 2 * SECOND, FOREIGN],
  ['requested after an unconfirmed end: it belongs to the next epoch', UNCONFIRMED, NOW - 500, unclaimed(3, NOW - 500)],
  [
    'another epoch runs, and it was requested after the end of the first: it belongs to the second',
    ANOTHER_RUNS,
    NOW - 500,
    next,
  ],
  [
    'another epoch runs, but it was requested before the end of the first: it belongs to no epoch',
    ANOTHER_RUNS,
    NOW - 2 * SECOND,
    FOREIGN,
  ],
  ['requested before a sign-out that is under way: it still belongs to the epoch', ENDING, NOW - MINUTE, MEMBER],
  [
    'requested after a sign-out that is under way: it may be the next person’s, and waits for the next epoch',
    ENDING,
    NOW - 500,
    unclaimed(3, NOW - 500),
  ],
  ['a sign-out was answered: it no longer belongs to the epoch', answered, NOW - 500, unclaimed(3, NOW - 500)],
  [
    'an end in the future says nothing: the clock was set back',
    fromTheFuture,
    NOW - 2 * SECOND,
    unclaimed(3, NOW + SECOND),
  ],
]

describe('the membership of a document from the network', () => {
  for (const [says, marker, requested, membership] of CASES) {
    test(says, () => assert.deepEqual(membershipAtStart(aContext({ marker }), requested), membership))
  }

  const ofAlice = { ...RUNNING, running: tagged('alice') }
  const keyed = (more: Partial<Context>, marker: Marker = ofAlice) =>
    membershipAtStart(aContext({ marker, ...more }), NOW - SECOND).kind
  test('with another session key, it waits for the next epoch', () => {
    assert.deepEqual(
      membershipAtStart(aContext({ marker: ofAlice, key: 'bob' }), NOW - SECOND),
      unclaimed(3, NOW - SECOND),
    )
  })
  test('so it does if it carries another key itself', () => assert.equal(keyed({ pageKey: 'bob' }), 'unclaimed'))
  test('with the key of the epoch, it belongs to the epoch', () => assert.equal(keyed({ key: 'alice' }), 'epoch'))
  test('without a key, it belongs to the epoch', () => assert.equal(keyed({}), 'epoch'))
  test('if the epoch has no tag, it belongs to the epoch', () => assert.equal(keyed({ key: 'bob' }, RUNNING), 'epoch'))
  test('if the tag of the epoch has only a name, it belongs to the epoch', () => {
    assert.equal(keyed({ key: 'bob' }, { ...RUNNING, running: named('alice') }), 'epoch')
  })
})
