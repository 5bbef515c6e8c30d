import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Marker, type Standing, standingOf, topOf } from '../../src/core/marker.js'
import {
  ANOTHER_RUNS,
  anEnd,
  anIntent,
  ENDED,
  ENDING,
  EPOCH,
  MISSING,
  NEXT_EPOCH,
  RUNNING,
  runningAs,
  UNCONFIRMED,
} from './a-page.js'

const next = runningAs(NEXT_EPOCH)

const CASES: readonly [says: string, marker: Marker, standing: Standing, top: number][] = [
  ['no marker: nothing is known', MISSING, 'missing', 0],
  ['an epoch that runs', RUNNING, 'running', 3],
  ['an end beats the epoch of its number', ENDED, 'ended', 3],
  ['an end beats the epochs before it', { ...RUNNING, end: anEnd({ n: 7 }) }, 'ended', 7],
  ['the higher epoch beats an older end', ANOTHER_RUNS, 'running', 4],
  ['an end whose epoch was wiped', { ...MISSING, end: anEnd() }, 'ended', 3],
  ['an end that this browser decided alone', UNCONFIRMED, 'unconfirmed', 3],
  ['a sign-out of the epoch that runs', ENDING, 'ending', 3],
  ['a sign-out of an older epoch is over', { ...RUNNING, running: next, intent: anIntent() }, 'running', 4],
  ['an end beats the sign-out that led to it', { ...ENDED, intent: anIntent() }, 'ended', 3],
  ['a sign-out while nothing was known', { ...MISSING, intent: anIntent({ n: 0 }) }, 'ending', 0],
  ['an end while nothing was known', { ...MISSING, end: anEnd({ n: 0 }) }, 'ended', 0],
]

describe('what a marker says', () => {
  for (const [says, marker, standing, top] of CASES) {
    test(says, () => {
      assert.equal(standingOf(marker), standing)
      assert.equal(topOf(marker), top)
    })
  }
  test('an end beats its epoch, whatever the nonce', () => {
    const other = runningAs({ ...EPOCH, nonce: 'other' })
    assert.equal(standingOf({ ...ENDED, running: other }), 'ended')
  })
})
