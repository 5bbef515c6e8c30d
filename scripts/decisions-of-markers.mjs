// The second table of docs/decisions.md: which parts of the marker a signal may change, found by trying.
import { begin } from '../build/src/core/begin.js'
import { decide } from '../build/src/core/decide.js'
import { tagFrom } from '../build/src/core/tags.js'
import { aMoment, aPage, EPOCH, MARKERS, NOW, POLICY, running } from './decisions-given.mjs'

const tag = tagFrom('key of alice', 'alice', EPOCH.nonce)
const withIntent = (marker, more) => ({ ...marker, intent: { ...MARKERS.ending.intent, ...more } })
const withTag = marker => ({ ...marker, running: { ...marker.running, tag } })

/** Markers by what they say: the columns. */
const GIVEN = {
  'no marker': [MARKERS.missing],
  running: [
    MARKERS.running,
    withTag(MARKERS.running),
    { ...MARKERS.running, running: running(EPOCH, { at: NOW - 600_000 }) },
    { ...MARKERS.running, running: running(EPOCH, { verdict: 'unknown' }) },
    { ...MARKERS.ended, running: running({ ...EPOCH, n: 4, nonce: 'four', begun: NOW - 500 }) },
  ],
  'sign-out under way': [
    MARKERS.ending,
    withTag(MARKERS.ending),
    withIntent(MARKERS.running, { settled: NOW - 500 }),
    withIntent(withTag(MARKERS.running), { settled: NOW - 500 }),
    withIntent(MARKERS.running, { at: NOW - 6000 }),
    withIntent(MARKERS.running, { at: NOW - 6000, by: 'worker' }),
    withIntent(MARKERS.ended, { n: 4, settled: NOW - 500 }),
    withIntent(MARKERS.missing, { n: 1, settled: NOW - 500 }),
  ],
  ended: [MARKERS.ended, withTag(MARKERS.ended)],
  'end unconfirmed': [MARKERS.unconfirmed, withTag(MARKERS.unconfirmed)],
}

const verdict = name =>
  [null, 'alice', 'bob'].flatMap(user =>
    [NOW - 3000, NOW - 100].map(askedAt => ({ type: 'verdict', verdict: name, askedAt, user })),
  )
const plain = type => [`\`${type}\``, [{ type }]]
const SIGNALS = [
  ['verdict `signed-in`', verdict('signed-in')],
  ['verdict `changed`', verdict('changed')],
  ['verdict `signed-out`', verdict('signed-out')],
  ['verdict `unknown`: no answer', verdict('unknown')],
  ['`signed-in`: `guard.signedIn()`', [null, 'bob'].map(user => ({ type: 'signed-in', user }))],
  ['`intent`: a sign-out was set off', [0, 1].map(repeats => ({ type: 'intent', reason: 'signed-out', repeats }))],
  ['`answered`: the sign-out request was answered', [{ type: 'answered', ok: true }]],
  ['`answered`: the sign-out request failed', [{ type: 'answered', ok: false }]],
  plain('restored'),
  ['`rechecked`', [true, false].map(isComplete => ({ type: 'rechecked', isComplete }))],
  ['`loaded`', [true, false].map(fromCache => ({ type: 'loaded', fromCache, requestedAt: NOW - 200 }))],
  ...['shown', 'hidden', 'left', 'marker', 'hint', 'deadline', 'retry', 'not-gone'].map(plain),
]

const unclaimed = topAtStart => ({ kind: 'unclaimed', topAtStart, noEndSince: NOW - 500 })
const MEMBERSHIPS = [
  ...[
    aPage().membership,
    unclaimed(3),
    unclaimed(2),
    { ...unclaimed(3), waited: true },
    { kind: 'foreign' },
    { kind: 'public' },
  ],
]
const signOut = { startedAt: NOW - 6000, answeredAt: null, repeats: 0 }
const FACTS = [
  ...[{}, { isRestored: true }, { hasSource: false }, { isOrphan: true }],
  ...[{ signOut }, { signOut: { ...signOut, startedAt: NOW - 1000 } }],
  ...[0, 1].map(repeats => ({ signOut: { startedAt: NOW - 1000, answeredAt: NOW - 500, repeats } })),
]
const SURROUNDINGS = [{ visible: false }, { key: 'key of bob' }]

function* pages() {
  for (const membership of MEMBERSHIPS) {
    yield aPage({ membership, view: 'leave', isEmptied: true })
    for (const facts of FACTS) {
      yield aPage({ membership, ...facts })
      yield aPage({ membership, ...facts, view: 'covered', doubtedAt: NOW - 2000 })
    }
  }
}

function* moments(markers) {
  for (const marker of markers) for (const more of SURROUNDINGS) yield aMoment({ marker, ...more })
}

const PARTS = ['running', 'end', 'intent']

/** The parts that any of these decisions changes. Counts the decisions. */
function changes(decisions, count) {
  const changed = new Set()
  for (const [before, after] of decisions) {
    count()
    for (const part of PARTS) if (before[part] !== after[part]) changed.add(part)
  }
  return PARTS.filter(part => changed.has(part)).join(', ') || '–'
}

function* decided(signals, markers) {
  for (const moment of moments(markers))
    for (const page of pages())
      for (const signal of signals) yield [moment.marker, decide(page, signal, moment, POLICY).marker]
}

const SOURCES = ['network', 'uncertain', 'history-load', 'cached', 'prerendered', 'public', 'login']

function* started(isAnswer, markers) {
  for (const moment of moments(markers))
    for (const source of SOURCES)
      for (const isAccepted of [true, false])
        for (const requestedAt of [NOW - 60_000, NOW - 100]) {
          const beginning = { source, isLoaded: false, requestedAt, isAnswer, isAccepted }
          yield [moment.marker, begin(beginning, moment, POLICY).marker]
        }
}

/** Signals that change the same parts share a row. */
function shared(rows) {
  const found = new Map()
  for (const [name, ...cells] of rows) {
    const key = cells.join()
    const [known] = found.get(key) ?? []
    found.set(key, [known ? `${known}, ${name}` : name, ...cells])
  }
  return [...found.values()]
}

/** A row for each signal; the first script of a page comes last. */
export function markerRows() {
  let number = 0
  const count = () => {
    number++
  }
  const row = (name, decide) => [name, ...Object.values(GIVEN).map(markers => changes(decide(markers), count))]
  const rows = [
    ...SIGNALS.map(([name, signals]) => row(name, markers => decided(signals, markers))),
    row('the first script of a page', markers => started(false, markers)),
    row('the first script of a page that a sign-out led to', markers => started(true, markers)),
  ]
  return { standings: Object.keys(GIVEN), rows: shared(rows), count: number }
}
