import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EMPTY, type Marker, type Standing, standingOf } from '../../src/core/marker.js'
import { epochToEnd, mergeRecords, NOTHING, type WorkerRecord } from '../../src/core/worker-record.js'
import {
  ANOTHER_RUNS,
  anEnd,
  anIntent,
  ENDED,
  ENDING,
  EPOCH,
  MINUTE,
  MISSING,
  NEXT_EPOCH,
  NOW,
  RUNNING,
  runningAs,
  UNCONFIRMED,
} from './a-page.js'

const TIMEOUT = 5000

const record = (more: Partial<WorkerRecord>): WorkerRecord => ({ ...NOTHING, ...more })
/** `signed-in` was asked for that long after the sign-out of `anIntent()`. */
const askedAfter = (ms: number): Marker => ({ ...EMPTY, running: runningAs(EPOCH, { at: anIntent().at + ms }) })
const OF_NEXT = { ...ANOTHER_RUNS, intent: anIntent() }

/** The pages' marker, the worker record, and what both say together. `=`: the record adds nothing. */
const CASES: readonly [says: string, marker: Marker, record: WorkerRecord, standing: Standing, same?: '='][] = [
  ['neither knows anything', MISSING, NOTHING, 'missing', '='],
  ['an end that only the worker knows', RUNNING, record({ end: anEnd() }), 'ended'],
  [
    'an end that only the worker knows, unconfirmed',
    RUNNING,
    record({ end: anEnd({ confirmed: false }) }),
    'unconfirmed',
  ],
  ['an end that only the worker knows, without a marker', MISSING, record({ end: anEnd() }), 'ended'],
  ['an end that the worker counted from an old copy', RUNNING, record({ end: anEnd({ n: 1 }) }), 'ended'],
  ['an end that the worker counted from a wiped copy', ENDING, record({ end: anEnd({ n: 0 }) }), 'ended'],
  ['an end of the epoch before', ANOTHER_RUNS, record({ end: anEnd({ at: NEXT_EPOCH.begun - 1 }) }), 'running', '='],
  [
    'an end in the millisecond in which the epoch began',
    ANOTHER_RUNS,
    record({ end: anEnd({ at: NEXT_EPOCH.begun }) }),
    'ended',
  ],
  ['an end that pages know, too', ENDED, record({ end: anEnd({ at: NOW }) }), 'ended', '='],
  [
    'an unconfirmed end that pages know as confirmed',
    ENDED,
    record({ end: anEnd({ confirmed: false }) }),
    'ended',
    '=',
  ],
  ['a confirmed end that pages know as unconfirmed', UNCONFIRMED, record({ end: anEnd() }), 'ended'],
  ['a sign-out that only the worker knows', RUNNING, record({ intent: anIntent() }), 'ending'],
  ['a sign-out that only the worker knows, without a marker', MISSING, record({ intent: anIntent() }), 'ending'],
  ['a sign-out that pages know, too', ENDING, record({ intent: anIntent({ at: NOW }) }), 'ending', '='],
  ['a sign-out that the worker counted from an old copy', RUNNING, record({ intent: anIntent({ n: 1 }) }), 'ending'],
  [
    'a sign-out of the epoch before',
    ANOTHER_RUNS,
    record({ intent: anIntent({ at: NEXT_EPOCH.begun - 1 }) }),
    'running',
    '=',
  ],
  [
    'a sign-out of this epoch, while pages know an older one',
    OF_NEXT,
    record({ intent: anIntent({ n: 4, at: NOW }) }),
    'ending',
  ],
  ['a sign-out from before a known end', ENDED, record({ intent: anIntent() }), 'ended', '='],
  ['a sign-out after a known end', ENDED, record({ intent: anIntent({ at: NOW }) }), 'ending'],
  [
    'a sign-out, and "signed in" was asked for at its deadline',
    askedAfter(TIMEOUT),
    record({ intent: anIntent() }),
    'running',
    '=',
  ],
  [
    'a sign-out, and "signed in" was asked for just before its deadline',
    askedAfter(TIMEOUT - 1),
    record({ intent: anIntent() }),
    'ending',
  ],
  [
    'a sign-out, and "signed in" was asked for after its answer',
    askedAfter(1),
    record({ intent: anIntent({ settled: NOW - 999 }) }),
    'running',
    '=',
  ],
  ['a sign-out and its end', RUNNING, record({ end: anEnd({ at: NOW }), intent: anIntent() }), 'ended'],
  ['an end and the next sign-out', RUNNING, record({ end: anEnd(), intent: anIntent({ at: NOW }) }), 'ending'],
]

describe('the marker and the worker record', () => {
  for (const [says, marker, worker, standing, same] of CASES) {
    test(`${says}: ${standing}`, () => {
      const merged = mergeRecords(marker, worker, TIMEOUT)
      assert.equal(standingOf(merged), standing)
      assert.equal(merged === marker, same === '=')
    })
  }
})

describe('who saw a sign-out', () => {
  const seen = record({ intent: anIntent({ by: 'worker' }) })
  test('the worker alone', () => assert.equal(mergeRecords(RUNNING, seen, TIMEOUT).intent?.by, 'worker'))
  test('a page as well', () => assert.equal(mergeRecords(ENDING, seen, TIMEOUT).intent?.by, undefined))
  test('if the worker forgets it, it is over', () => {
    const merged = mergeRecords(RUNNING, seen, TIMEOUT)
    assert.equal(standingOf(mergeRecords(merged, NOTHING, TIMEOUT)), 'running')
  })
  test('the worker may say that it was answered', () => {
    const merged = mergeRecords(RUNNING, seen, TIMEOUT)
    assert.equal(mergeRecords(merged, seen, TIMEOUT), merged)
    const answered = record({ intent: anIntent({ by: 'worker', settled: NOW }) })
    assert.equal(mergeRecords(merged, answered, TIMEOUT).intent?.settled, NOW)
  })
})

describe('the epoch that a sign-out is about', () => {
  const about: readonly [says: string, marker: Marker, n: number][] = [
    ['the one that runs', RUNNING, EPOCH.n],
    ['the one that runs, though another sign-out is under way', ENDING, EPOCH.n],
    ['the next, after an end', ENDED, EPOCH.n + 1],
    ['the first, of a person whom no ping has noticed', MISSING, 1],
    ['the one that runs after an end', { ...ANOTHER_RUNS, end: anEnd({ at: NOW - 2 * MINUTE }) }, NEXT_EPOCH.n],
  ]
  for (const [says, marker, n] of about) test(says, () => assert.equal(epochToEnd(marker), n))
})
