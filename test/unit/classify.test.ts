import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classify } from '../../src/core/classify.js'
import type { Marker } from '../../src/core/marker.js'
import type { Birth, Context, Page, Policy, Signal, State } from '../../src/core/states.js'
import { tagFrom } from '../../src/core/tags.js'
import { ROWS, transitionOf } from '../../src/core/transitions.js'
import {
  ANOTHER_RUNS,
  aContext,
  anIntent,
  aPage,
  BORN,
  ENDED,
  ENDING,
  EPOCH,
  JUST_ASKED,
  MINUTE,
  MISSING,
  NEWBORN,
  NOW,
  POLICY,
  PUBLIC,
  RUNNING,
  runningAs,
  STALE,
  UNCONFIRMED,
} from './a-page.js'

/** The events at which nothing happens to any page, and why. */
const NOTHING_HAPPENS: Readonly<Record<string, string>> = {
  hidden: 'the page only remembers since when',
  loaded: 'where the document came from was known before',
  'restored:public': 'there is nothing to hide',
  'seen:public': 'there is nothing to hide',
  'seen:pending': 'emptying the page now would lose its own sign-out request',
  'seen:ending-still': 'the page was told of this sign-out before',
  'shown:left': 'the restore that follows asks',
  'marker:own': 'the marker says nothing new',
  'deadline:over': 'the sign-out did not happen, and the page is open',
  'stayed:covered': 'the cover has another reason by now',
  'unknown:ending': 'the sign-out still has time',
}

const STATES: readonly State[] = ['open', 'covered', 'blocked', 'leaving']
const BIRTHS: readonly Birth[] = [
  BORN,
  NEWBORN,
  { kind: 'newborn', seen: EPOCH.n - 1, since: NOW - 500 },
  STALE,
  PUBLIC,
]
const OF_ALICE: Marker = { ...RUNNING, running: runningAs(EPOCH, { tag: tagFrom('alice', 'alice', EPOCH.nonce) }) }
const MARKERS: readonly Marker[] = [
  ...[MISSING, RUNNING, JUST_ASKED, ANOTHER_RUNS, OF_ALICE, ENDED, UNCONFIRMED, ENDING],
  { ...MISSING, intent: anIntent({ n: 0 }) },
  { ...RUNNING, intent: anIntent({ settled: NOW - 500 }) },
  { ...RUNNING, intent: anIntent({ at: NOW - 5000 }) },
  { ...OF_ALICE, intent: anIntent({ settled: NOW - 500 }) },
]
const PAGES: readonly Partial<Page>[] = [
  ...[{}, { left: true }, { departing: true }, { restored: true }, { since: NOW }],
  ...[
    { emptied: true },
    { hiddenAt: NOW - MINUTE },
    { hiddenAt: NOW - 16 * MINUTE },
    { noticed: NOW - 1000 },
    { certain: false },
  ],
  { signOut: { at: NOW - 1000, answered: null, repeats: 0 } },
  { signOut: { at: NOW - 1000, answered: NOW - 500, repeats: 0 } },
  { signOut: { at: NOW - 1000, answered: NOW - 500, repeats: 1 } },
]
const verdicts = ['signed-in', 'signed-out', 'changed', 'unknown'] as const
const SIGNALS: readonly Signal[] = [
  ...['restored', 'shown', 'hidden', 'left', 'marker', 'hint', 'deadline', 'retry'].map(type => ({ type }) as Signal),
  ...[{ type: 'signed-in', user: null } as const, { type: 'departing' } as const, { type: 'stayed' } as const],
  { type: 'intent', reason: 'signed-out', repeats: 0 },
  ...[true, false].map(isWhole => ({ type: 'rechecked', isWhole }) as const),
  ...[true, false].map(answered => ({ type: 'settled', answered }) as const),
  ...[true, false].map(fromCache => ({ type: 'loaded', fromCache, requestedAt: NOW - 100 }) as const),
  ...verdicts.flatMap(verdict =>
    [null, 'alice', 'bob'].flatMap(user =>
      [NOW - 3000, NOW - 100].map(asked => ({ type: 'verdict', verdict, asked, user }) as const),
    ),
  ),
]
const KEYS: readonly Partial<Context>[] = [{}, { key: 'bob' }, { pageKey: 'alice' }, { pageKey: 'bob' }]
const POLICIES: readonly Policy[] = [
  POLICY,
  { ...POLICY, freshFor: 2000, onUnknown: 'reveal' },
  { ...POLICY, onUnknown: 'leave' },
]

function* everySituation(): Generator<[Page, Signal, Context, Policy]> {
  for (const state of ['open', 'covered', 'blocked'] as const)
    for (const birth of BIRTHS)
      for (const more of PAGES)
        for (const marker of MARKERS)
          for (const signal of SIGNALS)
            for (const policy of POLICIES)
              for (const visible of [true, false])
                for (const keys of KEYS)
                  yield [aPage({ ...more, state, birth }), signal, aContext({ marker, visible, ...keys }), policy]
}

const named = new Set<string>()
for (const [page, signal, context, policy] of everySituation()) named.add(classify(page, signal, context, policy))
const inTable = new Set(ROWS.map(([, event]) => event))

test('every event has a row in the transition table, or is known to change nothing', () => {
  assert.deepEqual(
    [...named].filter(event => !inTable.has(event) && !Object.hasOwn(NOTHING_HAPPENS, event)),
    [],
  )
})

test('every row of the transition table stands for an event that can come', () => {
  assert.deepEqual(
    [...inTable].filter(event => !named.has(event)),
    [],
  )
})

test('an event that is known to change nothing can come, and has no row', () => {
  for (const event of Object.keys(NOTHING_HAPPENS)) {
    assert.ok(named.has(event), event)
    for (const state of STATES) assert.equal(transitionOf(state, event), undefined, `${state} ${event}`)
  }
})
