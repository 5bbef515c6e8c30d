import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../src/core/marker.js'
import { relationOf, type SessionRelation } from '../../src/core/session-relation.js'
import type { Membership } from '../../src/core/states.js'
import {
  ANOTHER_RUNS,
  anEnd,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
  MISSING,
  NEXT_EPOCH,
  NOW,
  PUBLIC,
  RUNNING,
  runningAs,
  UNCLAIMED,
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
const UNKNOWING: Membership = { kind: 'unclaimed', topAtStart: 0, noEndSince: NOW - 2000 }
const FIRST: Marker = { ...MISSING, running: runningAs({ ...EPOCH, n: 1 }) }
const SECOND: Marker = { ...FIRST, end: anEnd({ n: 0 }) }

const CASES: readonly [says: string, birth: Membership, marker: Marker, place: SessionRelation][] = [
  ['its epoch runs', BORN, RUNNING, 'own'],
  ['the epoch of its number has another nonce', BORN, WITH_ANOTHER_NONCE, 'other'],
  ['another epoch runs', BORN, ANOTHER_RUNS, 'other'],
  ['its epoch ended', BORN, ENDED, 'ended'],
  ['a later epoch ended', BORN, NEXT_ENDED, 'ended'],
  ['its epoch is being ended', BORN, ENDING, 'ending'],
  ['its end was not confirmed', BORN, UNCONFIRMED, 'unconfirmed'],
  ['the marker is gone', BORN, MISSING, 'missing'],

  ['it came while none ran, and none runs', UNCLAIMED, ENDED, 'unclaimed'],
  ['it came while none ran, and the marker went since', UNCLAIMED, MISSING, 'unclaimed'],
  ['it came while none ran, and the next epoch began since', UNCLAIMED, ANOTHER_RUNS, 'own'],
  ['it came while none ran, and two epochs began since', UNCLAIMED, AFTER_NEXT, 'other'],
  ['it came while none ran, and the next epoch began and ended since', UNCLAIMED, NEXT_ENDED, 'ended'],
  ['it came while none ran, and somebody signed out since', UNCLAIMED, ENDED_AGAIN, 'ended'],
  ['it came while none ran, and somebody signed out and another in since', UNCLAIMED, REPLACED, 'other'],
  ['it came without a marker, and the session ended since', UNKNOWING, { ...MISSING, end: anEnd({ n: 0 }) }, 'ended'],
  ['it came without a marker, and a session began since', UNKNOWING, FIRST, 'own'],
  ['it came without a marker, and one session ended and another began', UNKNOWING, SECOND, 'other'],
  ['it came while none ran, and a sign-out is under way', UNCLAIMED, ENDING, 'ending'],

  ['it belongs to none, and an epoch runs', FOREIGN, RUNNING, 'other'],
  ['it belongs to none, and the epoch ended', FOREIGN, ENDED, 'ended'],
  ['it belongs to none, and the marker is gone', FOREIGN, MISSING, 'missing'],
  ['it belongs to none, and a sign-out is under way', FOREIGN, ENDING, 'ending'],
  ['it belongs to none, and the end was not confirmed', FOREIGN, UNCONFIRMED, 'unconfirmed'],

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
