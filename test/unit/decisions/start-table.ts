import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Beginning, begin, type Source } from '../../../src/core/begin.js'
import { NOW } from '../a-page.js'
import { changedIn, linesOf, type Situation, surroundingsOf } from './table.js'

const SOURCES: Readonly<Record<Source, true>> = {
  ...{
    network: true,
    uncertain: true,
    'history-load': true,
    cached: true,
    prerendered: true,
    public: true,
    login: true,
  },
}

/** What else is known of a document: whether it was loaded in this session, when it was requested, what it answers. */
const FACTS: Readonly<Record<string, Partial<Beginning>>> = {
  loaded: { isLoaded: true },
  /** Before the end, which came a second ago. */
  late: { requestedAt: NOW - 2000 },
  'long-ago': { requestedAt: NOW - 60_000 },
  answered: { isAnswer: true, isAccepted: true },
  'answered-by-error': { isAnswer: true },
}

interface Start extends Pick<Situation, 'context' | 'policy'> {
  readonly beginning: Beginning
}

/** The start of a document: `relation` as in the other tables; `origin` is a source, then facts. */
export function situate(relation: string, origin: string): Start {
  const [source = '', ...facts] = origin.split(' ')
  assert.ok(Object.hasOwn(SOURCES, source), `there is no source ${source}`)
  for (const fact of facts) assert.ok(Object.hasOwn(FACTS, fact), `there is no fact ${fact}`)
  const { context, policy } = surroundingsOf(relation)
  const usual = { isLoaded: false, requestedAt: NOW - 100, isAnswer: false, isAccepted: false }
  const beginning = Object.assign({ source: source as Source, ...usual }, ...facts.map(fact => FACTS[fact]))
  return { beginning, context, policy }
}

export const startOf = ({ beginning, context, policy }: Start) => begin(beginning, context, policy)

export function outcomeOf(start: Start) {
  const decision = startOf(start)
  const { view, membership } = decision.page
  return { view, membership: membership.kind, marker: changedIn(decision, start), orders: decision.orders.join(' ') }
}

/** Plays every row: relation, origin → view, membership, parts of the marker that change, orders. */
export function holdsAtStart(what: string, text: string): void {
  describe(what, () => {
    for (const { why, cells } of linesOf(text)) {
      const [relation = '', origin = '', view, membership, marker, orders] = cells
      test(`${relation} | ${origin}: ${why}`, () => {
        assert.deepEqual(outcomeOf(situate(relation, origin)), { view, membership, marker, orders })
      })
    }
  })
}

/** The sources for which a table has no row. */
export const missingSources = (text: string) => {
  const played = linesOf(text).map(({ cells: [, origin = ''] }) => origin.split(' ')[0])
  return Object.keys(SOURCES).filter(source => !played.includes(source))
}
