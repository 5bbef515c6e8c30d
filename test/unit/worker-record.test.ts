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

const half = (more: Partial<WorkerRecord>): WorkerRecord => ({ ...NOTHING, ...more })
/** `signed-in` was asked for that long after the sign-out of `anIntent()`. */
const askedAfter = (ms: number): Marker => ({ ...EMPTY, running: runningAs(EPOCH, { at: anIntent().at + ms }) })
const OF_NEXT = { ...ANOTHER_RUNS, intent: anIntent() }

/** Both halves, and what the whole says. `=`: the worker's half adds nothing. */
const CASES: readonly [says: string, marker: Marker, half: WorkerRecord, standing: Standing, same?: '='][] = [
  ['nothing and nothing', MISSING, NOTHING, 'missing', '='],
  ['an end that only the worker knows', RUNNING, half({ end: anEnd() }), 'ended'],
  ['one that no server confirmed', RUNNING, half({ end: anEnd({ confirmed: false }) }), 'unconfirmed'],
  ['one, while pages know of none', MISSING, half({ end: anEnd() }), 'ended'],
  ['one that the worker counted from an old copy', RUNNING, half({ end: anEnd({ n: 1 }) }), 'ended'],
  ['one that the worker counted from a wiped copy', ENDING, half({ end: anEnd({ n: 0 }) }), 'ended'],
  ['one of the epoch before', ANOTHER_RUNS, half({ end: anEnd({ at: NEXT_EPOCH.begun - 1 }) }), 'running', '='],
  ['one that came as the epoch began', ANOTHER_RUNS, half({ end: anEnd({ at: NEXT_EPOCH.begun }) }), 'ended'],
  ['one that pages know, too', ENDED, half({ end: anEnd({ at: NOW }) }), 'ended', '='],
  ['one that pages know as confirmed', ENDED, half({ end: anEnd({ confirmed: false }) }), 'ended', '='],
  ['one that pages know as unconfirmed', UNCONFIRMED, half({ end: anEnd() }), 'ended'],
  ['a sign-out that only the worker knows', RUNNING, half({ intent: anIntent() }), 'ending'],
  ['one, while pages know of nothing', MISSING, half({ intent: anIntent() }), 'ending'],
  ['one that pages know, too', ENDING, half({ intent: anIntent({ at: NOW }) }), 'ending', '='],
  ['one that the worker counted from an old copy', RUNNING, half({ intent: anIntent({ n: 1 }) }), 'ending'],
  ['one of the epoch before', ANOTHER_RUNS, half({ intent: anIntent({ at: NEXT_EPOCH.begun - 1 }) }), 'running', '='],
  ['one of this epoch, beside an old one of pages', OF_NEXT, half({ intent: anIntent({ n: 4, at: NOW }) }), 'ending'],
  ['one that ended since', ENDED, half({ intent: anIntent() }), 'ended', '='],
  ['one after that end', ENDED, half({ intent: anIntent({ at: NOW }) }), 'ending'],
  ['one, asked about in time', askedAfter(TIMEOUT), half({ intent: anIntent() }), 'running', '='],
  ['one, asked about too early', askedAfter(TIMEOUT - 1), half({ intent: anIntent() }), 'ending'],
  [
    'one, asked about after its answer',
    askedAfter(1),
    half({ intent: anIntent({ settled: NOW - 999 }) }),
    'running',
    '=',
  ],
  ['a sign-out and its end', RUNNING, half({ end: anEnd({ at: NOW }), intent: anIntent() }), 'ended'],
  ['an end and the next sign-out', RUNNING, half({ end: anEnd(), intent: anIntent({ at: NOW }) }), 'ending'],
]

describe('both halves of the marker', () => {
  for (const [says, marker, worker, standing, same] of CASES) {
    test(`${says}: ${standing}`, () => {
      const whole = mergeRecords(marker, worker, TIMEOUT)
      assert.equal(standingOf(whole), standing)
      assert.equal(whole === marker, same === '=')
    })
  }
})

describe('who saw a sign-out', () => {
  const seen = half({ intent: anIntent({ by: 'worker' }) })
  test('the worker alone', () => assert.equal(mergeRecords(RUNNING, seen, TIMEOUT).intent?.by, 'worker'))
  test('a page, too', () => assert.equal(mergeRecords(ENDING, seen, TIMEOUT).intent?.by, undefined))
  test('the worker forgets it: it is over', () => {
    const whole = mergeRecords(RUNNING, seen, TIMEOUT)
    assert.equal(standingOf(mergeRecords(whole, NOTHING, TIMEOUT)), 'running')
  })
  test('the worker says that it was answered', () => {
    const whole = mergeRecords(RUNNING, seen, TIMEOUT)
    assert.equal(mergeRecords(whole, seen, TIMEOUT), whole)
    const settled = half({ intent: anIntent({ by: 'worker', settled: NOW }) })
    assert.equal(mergeRecords(whole, settled, TIMEOUT).intent?.settled, NOW)
  })
})

describe('the epoch that a sign-out is about', () => {
  const about: readonly [says: string, marker: Marker, n: number][] = [
    ['the one that runs', RUNNING, EPOCH.n],
    ['the one that runs, though another sign-out is under way', ENDING, EPOCH.n],
    ['the next, after the end of the last', ENDED, EPOCH.n + 1],
    ['the next, of a person whom nobody noticed', MISSING, 1],
    ['the one that runs after an end', { ...ANOTHER_RUNS, end: anEnd({ at: NOW - 2 * MINUTE }) }, NEXT_EPOCH.n],
  ]
  for (const [says, marker, n] of about) test(says, () => assert.equal(epochToEnd(marker), n))
})
