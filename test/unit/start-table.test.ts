import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Marker } from '../../src/core/marker.js'
import { type Beginning, startOf } from '../../src/core/start.js'
import { type Found, type Source, START } from '../../src/core/start-table.js'
import type { Step } from '../../src/core/step.js'
import {
  aContext,
  anIntent,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  JUST_ASKED,
  MINUTE,
  MISSING,
  NOW,
  PUBLIC,
  RUNNING,
  runningAs,
  STALE,
  tagged,
  UNCONFIRMED,
} from './a-page.js'

const OF_ALICE: Marker = { ...RUNNING, running: tagged('alice') }
const MARKERS: Record<Found, Marker> = {
  missing: MISSING,
  unreadable: MISSING,
  'signed-in': JUST_ASKED,
  unknown: RUNNING,
  another: OF_ALICE,
  ending: ENDING,
  ended: ENDED,
  unconfirmed: UNCONFIRMED,
}

const beginning = (more: Partial<Beginning> = {}): Beginning => ({
  source: 'network',
  isReadable: true,
  isSeen: false,
  requestedAt: NOW - 100,
  isSettled: false,
  isAnswered: false,
  ...more,
})

/** State, birth and commands, by where the document came from and what the marker says at its first script. */
const EXPECTED: Record<Source, Record<Found, string>> = {
  network: {
    missing: 'covered newborn: cover ask',
    unreadable: 'covered newborn: cover ask',
    'signed-in': 'open epoch:',
    unknown: 'open epoch: ask',
    another: 'covered newborn: cover ask',
    ending: 'covered epoch: cover ask await-deadline',
    ended: 'covered newborn: cover ask',
    unconfirmed: 'covered newborn: cover ask',
  },
  uncertain: {
    missing: 'covered newborn: cover ask',
    unreadable: 'covered newborn: cover ask',
    'signed-in': 'open epoch:',
    unknown: 'open epoch: ask',
    another: 'covered newborn: cover ask',
    ending: 'covered epoch: cover ask await-deadline',
    ended: 'covered newborn: cover ask',
    unconfirmed: 'covered newborn: cover ask',
  },
  'history-load': {
    missing: 'covered stale: cover ask',
    unreadable: 'covered stale: cover ask',
    'signed-in': 'covered stale: cover',
    unknown: 'covered stale: cover',
    another: 'covered stale: cover',
    ending: 'covered stale: cover ask await-deadline',
    ended: 'leaving stale: cover stop-parsing leave',
    unconfirmed: 'blocked stale: cover stop-parsing empty notice-unconfirmed sign-out-again ask',
  },
  cached: {
    missing: 'leaving stale: cover renew',
    unreadable: 'leaving stale: cover renew',
    'signed-in': 'covered stale: cover',
    unknown: 'covered stale: cover',
    another: 'leaving stale: cover renew',
    ending: 'covered stale: cover ask await-deadline',
    ended: 'leaving stale: cover renew',
    unconfirmed: 'blocked stale: cover stop-parsing empty notice-unconfirmed sign-out-again ask',
  },
  restored: {
    missing: 'covered stale: cover ask',
    unreadable: 'covered stale: cover ask',
    'signed-in': 'leaving stale: cover renew',
    unknown: 'leaving stale: cover renew',
    another: 'leaving stale: cover renew',
    ending: 'covered stale: cover ask await-deadline',
    ended: 'covered stale: cover ask',
    unconfirmed: 'blocked stale: cover stop-parsing empty notice-unconfirmed sign-out-again ask',
  },
  prerendered: {
    missing: 'covered newborn: cover',
    unreadable: 'covered newborn: cover',
    'signed-in': 'covered epoch: cover',
    unknown: 'covered epoch: cover',
    another: 'covered newborn: cover',
    ending: 'covered epoch: cover ask await-deadline',
    ended: 'covered newborn: cover',
    unconfirmed: 'covered newborn: cover',
  },
  login: {
    missing: 'open public:',
    unreadable: 'open public:',
    'signed-in': 'open public: confirm',
    unknown: 'open public: confirm',
    another: 'open public: confirm',
    ending: 'open public: confirm await-deadline',
    ended: 'open public:',
    unconfirmed: 'open public: confirm',
  },
  public: {
    missing: 'open public:',
    unreadable: 'open public:',
    'signed-in': 'open public:',
    unknown: 'open public:',
    another: 'open public:',
    ending: 'open public: ask await-deadline',
    ended: 'open public:',
    unconfirmed: 'open public:',
  },
}

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][]

function start(source: Source, found: Found): string {
  const requestedAt = found === 'ending' ? NOW - MINUTE : NOW - 100
  const more = { source, isReadable: found !== 'unreadable', requestedAt }
  const step = startOf(beginning(more), aContext({ marker: MARKERS[found], key: 'bob' }))
  return `${step.page.state} ${step.page.birth.kind}: ${step.commands.join(' ')}`.trim()
}

for (const [source, rows] of entries(EXPECTED)) {
  describe(`a document starts: ${source}`, () => {
    for (const [found, expected] of entries(rows)) {
      test(`marker ${found} → ${expected}`, () => assert.equal(start(source, found), expected))
    }
  })
}

test('every row of the start table is expected by hand', () => {
  assert.deepEqual(Object.keys(START).sort(), Object.keys(EXPECTED).sort())
  for (const [source, rows] of entries(START)) {
    assert.deepEqual(Object.keys(rows).sort(), Object.keys(EXPECTED[source]).sort())
  }
})

describe('the birth of a document', () => {
  const birth = (marker: Marker, more: Partial<Beginning> = {}) =>
    startOf(beginning(more), aContext({ marker })).page.birth

  const newborn = { kind: 'newborn', seen: EPOCH.n, since: NOW - 100 }

  test('from the network, it is born into the epoch that runs', () => assert.deepEqual(birth(RUNNING), BORN))
  test('from the network, under an end, it waits for the next epoch', () => assert.deepEqual(birth(ENDED), newborn))
  test('from a history load it belongs to none', () => {
    assert.deepEqual(birth(RUNNING, { source: 'history-load' }), STALE)
  })
  test('while another session key is there, it waits for the next epoch, and keeps the key in mind', () => {
    const bobs = startOf(beginning(), aContext({ marker: OF_ALICE, key: 'bob' })).page
    assert.deepEqual(bobs.birth, newborn)
    assert.equal(bobs.key, 'bob')
  })
  test('whose key it is need not be known', () => {
    for (const key of ['alice', null]) {
      assert.equal(startOf(beginning(), aContext({ marker: OF_ALICE, key })).page.birth.kind, 'epoch')
    }
  })
  test('a public page belongs to none', () => assert.deepEqual(birth(RUNNING, { source: 'public' }), PUBLIC))
  test('after a sign-out that was answered, it is not born into the epoch of before', () => {
    const marker = { ...RUNNING, intent: anIntent({ settled: NOW - 500 }) }
    assert.deepEqual(birth(marker), newborn)
  })
})

describe('a fresh answer out of the HTTP cache', () => {
  const says = (marker: Marker, isSeen: boolean, key: string | null = null) => {
    const { page, commands } = startOf(beginning({ source: 'cached', isSeen }), aContext({ marker, key }))
    return `${page.state} ${page.birth.kind}: ${commands.join(' ')}`
  }
  test('is what this browser loaded in this epoch: it is like one from the network', () =>
    assert.equal(says(JUST_ASKED, true), 'open epoch: '))
  test('is nothing of this epoch, if it was not loaded in it', () =>
    assert.equal(says(JUST_ASKED, false), 'covered stale: cover'))
  test('is nothing of the session whose key is there, although it was loaded in the epoch that seems to run', () =>
    assert.equal(says(OF_ALICE, true, 'bob'), 'leaving stale: cover renew'))
  test('is nothing of a session that is over', () => assert.equal(says(ENDED, true), 'leaving stale: cover renew'))
})

test('where the browser tells later, it is uncertain where a document came from', () => {
  for (const source of Object.keys(START) as Source[]) {
    const { certain } = startOf(beginning({ source }), aContext()).page
    assert.equal(certain, ['network', 'login', 'public'].includes(source))
  }
})

test('what was loaded in this epoch is certain, however it comes, but for a history load', () => {
  for (const source of Object.keys(START) as Source[]) {
    const { certain } = startOf(beginning({ source, isSeen: true }), aContext()).page
    assert.equal(certain, source !== 'history-load', source)
  }
})

describe('an end that came while the document was on its way', () => {
  const late = (marker: Marker, source: Source = 'network') => {
    const { page, commands } = startOf(beginning({ source, requestedAt: NOW - 2000 }), aContext({ marker }))
    return `${page.state} ${page.birth.kind}: ${commands.join(' ')}`
  }
  const again: Marker = { ...ENDED, running: runningAs({ n: EPOCH.n + 1, nonce: 'four', begun: NOW - 500 }) }

  test('somebody may have signed in meanwhile: it asks, and is never shown itself', () =>
    assert.equal(late(ENDED), 'covered stale: cover ask'))
  test('somebody signed in again meanwhile: it is loaded anew', () =>
    assert.equal(late(again), 'leaving stale: cover renew'))
  test('a prerendered one too', () => assert.equal(late(again, 'prerendered'), 'leaving stale: cover renew'))
  test('a public page does not mind', () => assert.equal(late(ENDED, 'public'), 'open public: '))
})

describe('the answer to the sign-out of this very tab', () => {
  const answer = (marker: Marker, source: Source = 'login', isAnswered = true) =>
    startOf(beginning({ source, isSettled: true, isAnswered }), aContext({ marker }))
  const says = ({ page, commands }: Step) => `${page.state} ${page.birth.kind}: ${commands.join(' ')}`

  test('confirms at once, and notes that the request was answered', () => {
    const step = answer(ENDING)
    assert.equal(says(step), 'open public: confirm await-deadline mark')
    assert.deepEqual(step.marker, { ...ENDING, intent: anIntent({ settled: NOW }) })
  })
  test('asks again, if this browser had given the sign-out up: an answer alone is no confirmation', () => {
    for (const source of ['login', 'public'] as const) {
      const step = answer(UNCONFIRMED, source)
      assert.ok(step.commands.includes('confirm'))
      assert.deepEqual(step.marker, UNCONFIRMED)
    }
  })
  test('marks nothing where it may be an error, and asks all the same', () => {
    for (const marker of [ENDING, RUNNING, MISSING, UNCONFIRMED]) {
      const step = answer(marker, 'login', false)
      assert.ok(step.commands.includes('confirm'))
      assert.deepEqual(step.marker, marker)
      assert.equal(step.page.signOut?.answered, NOW)
    }
  })
  test('confirms, although its time was over and the session was taken to go on', () => {
    const step = answer(RUNNING)
    assert.equal(says(step), 'open public: confirm await-deadline mark')
    assert.deepEqual(step.marker, { ...RUNNING, intent: anIntent({ at: NOW, settled: NOW }) })
  })
  test('confirms, although the site wiped the marker', () => {
    const step = answer(MISSING)
    assert.equal(says(step), 'open public: confirm await-deadline mark')
    assert.deepEqual(step.marker, { ...MISSING, intent: anIntent({ n: 1, at: NOW, settled: NOW }) })
  })
  test('asks nothing if the end is known', () => {
    const step = answer(ENDED)
    assert.equal(says(step), 'open public: ')
    assert.equal(step.marker, ENDED)
  })
  test('a protected one is covered until the sign-out is confirmed, and belongs to no session of before', () => {
    assert.equal(says(answer(ENDING, 'network')), 'covered newborn: cover ask await-deadline mark confirm')
  })
})

test('a document that starts out of sight, before its first verdict, belongs to nobody', () => {
  const orphan = { kind: 'newborn', seen: EPOCH.n, since: NOW - 100, orphan: true }
  for (const source of ['network', 'uncertain', 'prerendered'] as const) {
    const { page } = startOf(beginning({ source }), aContext({ marker: ENDED, visible: false }))
    assert.deepEqual(page.birth, orphan)
  }
  assert.deepEqual(startOf(beginning(), aContext({ visible: false })).page.birth, BORN)
})

test('a document that starts hidden counts as hidden from then on', () => {
  assert.equal(startOf(beginning(), aContext({ visible: false })).page.hiddenAt, NOW)
  assert.equal(startOf(beginning(), aContext({ visible: true })).page.hiddenAt, null)
})
