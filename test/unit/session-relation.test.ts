import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../src/core/marker.js'
import { relationOf, type SessionRelation } from '../../src/core/session-relation.js'
import type { Birth } from '../../src/core/states.js'
import {
  ANOTHER_RUNS,
  anEnd,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  MISSING,
  NEWBORN,
  NEXT_EPOCH,
  NOW,
  PUBLIC,
  RUNNING,
  runningAs,
  STALE,
  UNCONFIRMED,
} from './a-page.js'

const NEXT_ENDED: Marker = { ...ANOTHER_RUNS, end: anEnd({ n: 4 }) }
const AFTER_NEXT: Marker = { ...ANOTHER_RUNS, running: runningAs({ ...NEXT_EPOCH, n: 5 }) }
const WITH_ANOTHER_NONCE: Marker = {
  ...RUNNING,
  running: runningAs({ ...EPOCH, nonce: 'x', begun: EPOCH.begun + 1000 }),
}

const ENDED_AGAIN: Marker = { ...ENDED, end: anEnd({ at: NOW }) }
const REPLACED: Marker = { ...ANOTHER_RUNS, end: anEnd({ at: NOW }) }
const UNKNOWING: Birth = { kind: 'newborn', seen: 0, since: NOW - 2000 }
const FIRST: Marker = { ...MISSING, running: runningAs({ ...EPOCH, n: 1 }) }
const SECOND: Marker = { ...FIRST, end: anEnd({ n: 0 }) }

const CASES: readonly [says: string, birth: Birth, marker: Marker, place: SessionRelation][] = [
  ['its epoch runs', BORN, RUNNING, 'own'],
  ['the epoch of its number has another nonce', BORN, WITH_ANOTHER_NONCE, 'other'],
  ['another epoch runs', BORN, ANOTHER_RUNS, 'other'],
  ['its epoch ended', BORN, ENDED, 'ended'],
  ['a later epoch ended', BORN, NEXT_ENDED, 'ended'],
  ['its epoch is being ended', BORN, ENDING, 'ending'],
  ['its end was not confirmed', BORN, UNCONFIRMED, 'unconfirmed'],
  ['the marker is gone', BORN, MISSING, 'missing'],

  ['it came while none ran, and none runs', NEWBORN, ENDED, 'newborn'],
  ['it came while none ran, and the marker went since', NEWBORN, MISSING, 'newborn'],
  ['it came while none ran, and the next epoch began since', NEWBORN, ANOTHER_RUNS, 'own'],
  ['it came while none ran, and two epochs began since', NEWBORN, AFTER_NEXT, 'other'],
  ['it came while none ran, and the next epoch began and ended since', NEWBORN, NEXT_ENDED, 'ended'],
  ['it came while none ran, and somebody signed out since', NEWBORN, ENDED_AGAIN, 'ended'],
  ['it came while none ran, and somebody signed out and another in since', NEWBORN, REPLACED, 'other'],
  ['it came without a marker, and the session ended since', UNKNOWING, { ...MISSING, end: anEnd({ n: 0 }) }, 'ended'],
  ['it came without a marker, and a session began since', UNKNOWING, FIRST, 'own'],
  ['it came without a marker, and one session ended and another began', UNKNOWING, SECOND, 'other'],
  ['it came while none ran, and a sign-out is under way', NEWBORN, ENDING, 'ending'],

  ['it belongs to none, and an epoch runs', STALE, RUNNING, 'other'],
  ['it belongs to none, and the epoch ended', STALE, ENDED, 'ended'],
  ['it belongs to none, and the marker is gone', STALE, MISSING, 'missing'],
  ['it belongs to none, and a sign-out is under way', STALE, ENDING, 'ending'],
  ['it belongs to none, and the end was not confirmed', STALE, UNCONFIRMED, 'unconfirmed'],

  ['it shows nothing protected', PUBLIC, RUNNING, 'public'],
  ['it shows nothing protected, and the epoch ended', PUBLIC, ENDED, 'public'],
  ['it shows nothing protected, and the marker is gone', PUBLIC, MISSING, 'public'],
  ['it shows nothing protected, but can confirm a sign-out', PUBLIC, ENDING, 'ending'],
]

describe('where a page stands to the marker', () => {
  for (const [says, birth, marker, place] of CASES) {
    test(`${says}: ${place}`, () => assert.equal(relationOf(birth, marker), place))
  }
})
