import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../src/core/marker.js'
import { relationOf, type SessionRelation } from '../../src/core/session-relation.js'
import type { Membership } from '../../src/core/states.js'
import {
  ANOTHER_RUNS,
  anEnd,
  ENDED,
  ENDING,
  EPOCH,
  FOREIGN,
  MEMBER,
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
const CAME_FIRST: Membership = { kind: 'unclaimed', topAtStart: 0, noEndSince: NOW - 2000 }
const FIRST: Marker = { ...MISSING, running: runningAs({ ...EPOCH, n: 1 }) }
const SECOND: Marker = { ...FIRST, end: anEnd({ n: 0 }) }

const CASES: readonly [says: string, membership: Membership, marker: Marker, relation: SessionRelation][] = [
  ['its epoch runs', MEMBER, RUNNING, 'own'],
  ['the epoch of its number has another nonce', MEMBER, WITH_ANOTHER_NONCE, 'other'],
  ['another epoch runs', MEMBER, ANOTHER_RUNS, 'other'],
  ['its epoch ended', MEMBER, ENDED, 'ended'],
  ['a later epoch ended', MEMBER, NEXT_ENDED, 'ended'],
  ['its epoch is being ended', MEMBER, ENDING, 'ending'],
  ['its end was not confirmed', MEMBER, UNCONFIRMED, 'unconfirmed'],
  ['the marker is gone', MEMBER, MISSING, 'missing'],

  ['it came while no epoch ran, and still none runs', UNCLAIMED, ENDED, 'unclaimed'],
  ['it came while no epoch ran, and the marker is gone now', UNCLAIMED, MISSING, 'unclaimed'],
  ['it came while no epoch ran, and the next epoch began since', UNCLAIMED, ANOTHER_RUNS, 'own'],
  ['it came while no epoch ran, and two epochs began since', UNCLAIMED, AFTER_NEXT, 'other'],
  ['it came while no epoch ran, and the next epoch began and ended since', UNCLAIMED, NEXT_ENDED, 'ended'],
  ['it came while no epoch ran, and somebody signed out since', UNCLAIMED, ENDED_AGAIN, 'ended'],
  ['it came while no epoch ran, and somebody signed out and another in since', UNCLAIMED, REPLACED, 'other'],
  ['it came without a marker, and the session ended since', CAME_FIRST, { ...MISSING, end: anEnd({ n: 0 }) }, 'ended'],
  ['it came without a marker, and a session began since', CAME_FIRST, FIRST, 'own'],
  ['it came without a marker, and one session ended and another began', CAME_FIRST, SECOND, 'other'],
  ['it came while no epoch ran, and a sign-out is under way', UNCLAIMED, ENDING, 'ending'],

  ['it belongs to no epoch, and an epoch runs', FOREIGN, RUNNING, 'other'],
  ['it belongs to no epoch, and the epoch ended', FOREIGN, ENDED, 'ended'],
  ['it belongs to no epoch, and the marker is gone', FOREIGN, MISSING, 'missing'],
  ['it belongs to no epoch, and a sign-out is under way', FOREIGN, ENDING, 'ending'],
  ['it belongs to no epoch, and the end was not confirmed', FOREIGN, UNCONFIRMED, 'unconfirmed'],

  ['it shows nothing protected', PUBLIC, RUNNING, 'public'],
  ['it shows nothing protected, and the epoch ended', PUBLIC, ENDED, 'public'],
  ['it shows nothing protected, and the marker is gone', PUBLIC, MISSING, 'public'],
  ['it shows nothing protected, but can confirm a sign-out', PUBLIC, ENDING, 'ending'],
]

describe('the relation of a page to the session of the marker', () => {
  for (const [says, membership, marker, relation] of CASES) {
    test(`${says}: ${relation}`, () => assert.equal(relationOf(membership, marker), relation))
  }
})
