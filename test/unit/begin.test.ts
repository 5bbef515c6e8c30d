import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Membership } from '../../src/core/states.js'
import {
  anIntent,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
  MEMBER,
  MISSING,
  NOW,
  PUBLIC,
  RUNNING,
  UNCLAIMED,
  UNCONFIRMED,
} from './a-page.js'
import { holdsAtStart, missingSources, situate, startOf } from './decisions/start-table.js'
import { starts } from './decisions/starts.js'

holdsAtStart('a document starts', starts)

test('the table has rows for every source', () => assert.deepEqual(missingSources(starts), []))

const pageOf = (relation: string, origin: string) => startOf(situate(relation, origin)).page
const unclaimed: Membership = { ...UNCLAIMED, noEndSince: NOW - 100 } as Membership

const MEMBERSHIPS: readonly [why: string, relation: string, origin: string, membership: Membership][] = [
  ['from the network, it belongs to the epoch that runs', 'running', 'network', MEMBER],
  ['from the network, after an end, it waits for the next epoch', 'ended', 'network', unclaimed],
  ['a history load belongs to no epoch', 'running', 'history-load', FOREIGN],
  ['with another session key, it waits for the next epoch', 'key-of-alice key=bob', 'network', unclaimed],
  ['a public page belongs to no epoch', 'running', 'public', PUBLIC],
  [
    'after a sign-out that was answered, it does not belong to the epoch before',
    'ending-answered',
    'network',
    unclaimed,
  ],
  [
    'in the background before its first verdict, it has waited',
    'ended background',
    'network',
    { ...unclaimed, waited: true } as Membership,
  ],
  [
    'in the background, from the network as it seems, it has waited',
    'ended background',
    'uncertain',
    { ...unclaimed, waited: true } as Membership,
  ],
  ['prerendered, it has waited', 'ended background', 'prerendered', { ...unclaimed, waited: true } as Membership],
  ['in the background of an epoch that runs, it belongs to that epoch', 'running background', 'network', MEMBER],
  [
    'an end came while it was on its way: it has waited, and is never shown',
    'ended',
    'network late',
    { kind: 'unclaimed', topAtStart: EPOCH.n, noEndSince: NOW, waited: true },
  ],
]

describe('the membership of a document at its start', () => {
  for (const [why, relation, origin, membership] of MEMBERSHIPS) {
    test(why, () => assert.deepEqual(pageOf(relation, origin).membership, membership))
  }
  test('it remembers the session key', () => assert.equal(pageOf('key-of-alice key=bob', 'network').key, 'bob'))
})

describe('whether it is known where a document came from', () => {
  const KNOWN = { network: true, uncertain: false, 'history-load': false, cached: false, prerendered: false }
  for (const [source, isKnown] of Object.entries({ ...KNOWN, login: true, public: true })) {
    test(`${source}: ${isKnown ? 'known' : 'the browser reports it later'}`, () => {
      assert.equal(pageOf('running', source).hasSource, isKnown)
    })
    test(`${source}, and loaded in this epoch: known, except for a history load`, () => {
      assert.equal(pageOf('running', `${source} loaded`).hasSource, source !== 'history-load')
    })
  }
})

describe('what a document knows at its start', () => {
  test('in the background, it counts as hidden from its start', () => {
    assert.equal(pageOf('running background', 'network').hiddenAt, NOW)
    assert.equal(pageOf('running', 'network').hiddenAt, null)
  })
  test('only in the epoch that runs is it not in doubt; else it needs a verdict asked for since its start', () => {
    assert.equal(pageOf('running', 'network').doubtedAt, 0)
    assert.equal(pageOf('ended', 'network').doubtedAt, NOW)
    assert.equal(pageOf('running background', 'prerendered').doubtedAt, NOW)
    assert.equal(pageOf('running', 'history-load').doubtedAt, NOW)
  })
  test('from the HTTP cache, and of no epoch, it is an orphan: nobody knows whose it is', () => {
    assert.equal(pageOf('ended', 'cached').isOrphan, true)
    assert.equal(pageOf('ended', 'network').isOrphan, false)
  })
  test('it notices a sign-out that is under way, with its deadline', () => {
    const { noticedAt, deadline } = pageOf('ending', 'network')
    assert.deepEqual({ noticedAt, deadline }, { noticedAt: NOW - 1000, deadline: NOW + 4000 })
  })
  test('the answer to the sign-out of this tab knows that it was answered, even if it is an error', () => {
    for (const relation of ['ending', 'running', 'missing', 'unconfirmed']) {
      for (const origin of ['login answered', 'login answered-by-error']) {
        assert.equal(pageOf(relation, origin).signOut?.answeredAt, NOW, `${relation} ${origin}`)
      }
    }
    assert.equal(pageOf('ended', 'login answered').signOut, null)
  })
})

describe('what the answer to the sign-out of this tab marks', () => {
  const markerOf = (relation: string, origin = 'login answered') => startOf(situate(relation, origin)).marker

  test('that the request was answered', () => {
    assert.deepEqual(markerOf('ending'), { ...ENDING, intent: anIntent({ settled: NOW }) })
  })
  test('a sign-out that seemed not to have happened', () => {
    assert.deepEqual(markerOf('running'), { ...RUNNING, intent: anIntent({ at: NOW, settled: NOW }) })
  })
  test('a sign-out of a session that the marker does not know', () => {
    assert.deepEqual(markerOf('missing'), { ...MISSING, intent: anIntent({ n: 1, at: NOW, settled: NOW }) })
  })
  test('nothing if the end is known, confirmed or not', () => {
    assert.equal(markerOf('ended'), ENDED)
    assert.equal(markerOf('unconfirmed'), UNCONFIRMED)
    assert.equal(markerOf('unconfirmed', 'public answered'), UNCONFIRMED)
  })
  test('nothing if it may be an error', () => {
    assert.equal(markerOf('ending', 'login answered-by-error'), ENDING)
    assert.equal(markerOf('running', 'login answered-by-error'), RUNNING)
    assert.equal(markerOf('missing', 'login answered-by-error'), MISSING)
    assert.equal(markerOf('unconfirmed', 'login answered-by-error'), UNCONFIRMED)
  })
})
