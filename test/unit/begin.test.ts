import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Membership } from '../../src/core/states.js'
import {
  anIntent,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
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

test('the table has rows for every source that there is', () => assert.deepEqual(missingSources(starts), []))

const pageOf = (relation: string, origin: string) => startOf(situate(relation, origin)).page
const unclaimed: Membership = { ...UNCLAIMED, noEndSince: NOW - 100 } as Membership

const BIRTHS: readonly [why: string, relation: string, origin: string, birth: Membership][] = [
  ['from the network, it is born into the epoch that runs', 'running', 'network', BORN],
  ['from the network, under an end, it waits for the next epoch', 'ended', 'network', unclaimed],
  ['from a history load it belongs to none', 'running', 'history-load', FOREIGN],
  ['while another session key is there, it waits for the next epoch', 'key-of-alice key=bob', 'network', unclaimed],
  ['a public page belongs to none', 'running', 'public', PUBLIC],
  ['after a sign-out that was answered, it is not of the epoch of before', 'ending-answered', 'network', unclaimed],
  [
    'out of sight before its first verdict, it waits',
    'ended background',
    'network',
    { ...unclaimed, waited: true } as Membership,
  ],
  [
    'out of sight, as it seems from the network',
    'ended background',
    'uncertain',
    { ...unclaimed, waited: true } as Membership,
  ],
  ['prerendered, it waits', 'ended background', 'prerendered', { ...unclaimed, waited: true } as Membership],
  ['out of sight in an epoch that runs, it is of that epoch', 'running background', 'network', BORN],
  [
    'an end came while it was on its way: it waited, and is never shown',
    'ended',
    'network late',
    { kind: 'unclaimed', topAtStart: EPOCH.n, noEndSince: NOW, waited: true },
  ],
]

describe('the birth of a document', () => {
  for (const [why, relation, origin, birth] of BIRTHS) {
    test(why, () => assert.deepEqual(pageOf(relation, origin).membership, birth))
  }
  test('it keeps the session key in mind', () => assert.equal(pageOf('key-of-alice key=bob', 'network').key, 'bob'))
})

describe('whether it is certain where a document came from', () => {
  const CERTAIN = { network: true, uncertain: false, 'history-load': false, cached: false, prerendered: false }
  for (const [source, isCertain] of Object.entries({ ...CERTAIN, login: true, public: true })) {
    test(`${source}: ${isCertain ? 'certain' : 'the browser tells later'}`, () => {
      assert.equal(pageOf('running', source).hasSource, isCertain)
    })
    test(`${source}, and loaded in this epoch: certain, but for a history load`, () => {
      assert.equal(pageOf('running', `${source} loaded`).hasSource, source !== 'history-load')
    })
  }
})

describe('what a document knows at its start', () => {
  test('hidden, it counts as hidden from then on', () => {
    assert.equal(pageOf('running background', 'network').hiddenAt, NOW)
    assert.equal(pageOf('running', 'network').hiddenAt, null)
  })
  test('it is open only where its epoch runs; else it needs a verdict asked for since', () => {
    assert.equal(pageOf('running', 'network').doubtedAt, 0)
    assert.equal(pageOf('ended', 'network').doubtedAt, NOW)
    assert.equal(pageOf('running background', 'prerendered').doubtedAt, NOW)
    assert.equal(pageOf('running', 'history-load').doubtedAt, NOW)
  })
  test('what comes out of the HTTP cache, and belongs to no epoch, is of nobody known', () => {
    assert.equal(pageOf('ended', 'cached').isOrphan, true)
    assert.equal(pageOf('ended', 'network').isOrphan, false)
  })
  test('a sign-out under way is noticed, with its time', () => {
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
  test('a sign-out that was taken not to have happened', () => {
    assert.deepEqual(markerOf('running'), { ...RUNNING, intent: anIntent({ at: NOW, settled: NOW }) })
  })
  test('a sign-out of a session that nobody knows', () => {
    assert.deepEqual(markerOf('missing'), { ...MISSING, intent: anIntent({ n: 1, at: NOW, settled: NOW }) })
  })
  test('nothing, where the end is known, confirmed or not', () => {
    assert.equal(markerOf('ended'), ENDED)
    assert.equal(markerOf('unconfirmed'), UNCONFIRMED)
    assert.equal(markerOf('unconfirmed', 'public answered'), UNCONFIRMED)
  })
  test('nothing, where it may be an error', () => {
    assert.equal(markerOf('ending', 'login answered-by-error'), ENDING)
    assert.equal(markerOf('running', 'login answered-by-error'), RUNNING)
    assert.equal(markerOf('missing', 'login answered-by-error'), MISSING)
    assert.equal(markerOf('unconfirmed', 'login answered-by-error'), UNCONFIRMED)
  })
})
