import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Birth } from '../../src/core/states.js'
import {
  anIntent,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  MISSING,
  NEWBORN,
  NOW,
  PUBLIC,
  RUNNING,
  STALE,
  UNCONFIRMED,
} from './a-page.js'
import { holdsAtStart, missingSources, situate, startOf } from './decisions/start-table.js'
import { starts } from './decisions/starts.js'

holdsAtStart('a document starts', starts)

test('the table has rows for every source that there is', () => assert.deepEqual(missingSources(starts), []))

const pageOf = (relation: string, origin: string) => startOf(situate(relation, origin)).page
const newborn: Birth = { ...NEWBORN, since: NOW - 100 } as Birth

const BIRTHS: readonly [why: string, relation: string, origin: string, birth: Birth][] = [
  ['from the network, it is born into the epoch that runs', 'running', 'network', BORN],
  ['from the network, under an end, it waits for the next epoch', 'ended', 'network', newborn],
  ['from a history load it belongs to none', 'running', 'history-load', STALE],
  ['while another session key is there, it waits for the next epoch', 'key-of-alice key=bob', 'network', newborn],
  ['a public page belongs to none', 'running', 'public', PUBLIC],
  ['after a sign-out that was answered, it is not of the epoch of before', 'ending-settled', 'network', newborn],
  [
    'out of sight before its first verdict, it waits',
    'ended background',
    'network',
    { ...newborn, waited: true } as Birth,
  ],
  [
    'out of sight, as it seems from the network',
    'ended background',
    'uncertain',
    { ...newborn, waited: true } as Birth,
  ],
  ['prerendered, it waits', 'ended background', 'prerendered', { ...newborn, waited: true } as Birth],
  ['out of sight in an epoch that runs, it is of that epoch', 'running background', 'network', BORN],
  [
    'an end came while it was on its way: it waited, and is never shown',
    'ended',
    'network late',
    { kind: 'newborn', seen: EPOCH.n, since: NOW, waited: true },
  ],
]

describe('the birth of a document', () => {
  for (const [why, relation, origin, birth] of BIRTHS) {
    test(why, () => assert.deepEqual(pageOf(relation, origin).birth, birth))
  }
  test('it keeps the session key in mind', () => assert.equal(pageOf('key-of-alice key=bob', 'network').key, 'bob'))
})

describe('whether it is certain where a document came from', () => {
  const CERTAIN = { network: true, uncertain: false, 'history-load': false, cached: false, prerendered: false }
  for (const [source, isCertain] of Object.entries({ ...CERTAIN, login: true, public: true })) {
    test(`${source}: ${isCertain ? 'certain' : 'the browser tells later'}`, () => {
      assert.equal(pageOf('running', source).certain, isCertain)
    })
    test(`${source}, and loaded in this epoch: certain, but for a history load`, () => {
      assert.equal(pageOf('running', `${source} seen`).certain, source !== 'history-load')
    })
  }
})

describe('what a document knows at its start', () => {
  test('hidden, it counts as hidden from then on', () => {
    assert.equal(pageOf('running background', 'network').hiddenAt, NOW)
    assert.equal(pageOf('running', 'network').hiddenAt, null)
  })
  test('it is open only where its epoch runs; else it needs a verdict asked for since', () => {
    assert.equal(pageOf('running', 'network').needsProofSince, 0)
    assert.equal(pageOf('ended', 'network').needsProofSince, NOW)
    assert.equal(pageOf('running background', 'prerendered').needsProofSince, NOW)
    assert.equal(pageOf('running', 'history-load').needsProofSince, NOW)
  })
  test('what comes out of the HTTP cache, and belongs to no epoch, is of nobody known', () => {
    assert.equal(pageOf('ended', 'cached').orphan, true)
    assert.equal(pageOf('ended', 'network').orphan, false)
  })
  test('a sign-out under way is noticed, with its time', () => {
    const { noticed, deadline } = pageOf('ending', 'network')
    assert.deepEqual({ noticed, deadline }, { noticed: NOW - 1000, deadline: NOW + 4000 })
  })
  test('the answer to the sign-out of this tab knows that it was answered, even if it is an error', () => {
    for (const relation of ['ending', 'running', 'missing', 'unconfirmed']) {
      for (const origin of ['login settled', 'login settled-by-error']) {
        assert.equal(pageOf(relation, origin).signOut?.answered, NOW, `${relation} ${origin}`)
      }
    }
    assert.equal(pageOf('ended', 'login settled').signOut, null)
  })
})

describe('what the answer to the sign-out of this tab marks', () => {
  const markerOf = (relation: string, origin = 'login settled') => startOf(situate(relation, origin)).marker

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
    assert.equal(markerOf('unconfirmed', 'public settled'), UNCONFIRMED)
  })
  test('nothing, where it may be an error', () => {
    assert.equal(markerOf('ending', 'login settled-by-error'), ENDING)
    assert.equal(markerOf('running', 'login settled-by-error'), RUNNING)
    assert.equal(markerOf('missing', 'login settled-by-error'), MISSING)
    assert.equal(markerOf('unconfirmed', 'login settled-by-error'), UNCONFIRMED)
  })
})
