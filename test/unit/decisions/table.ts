import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Decision, decide } from '../../../src/core/decide.js'
import type { Signal } from '../../../src/core/signals.js'
import type { Context, Page, Policy } from '../../../src/core/states.js'
import { aContext, aPage, POLICY } from '../a-page.js'
import type { Given } from './given.js'
import { PROOFS, SEVERAL } from './proofs.js'
import { MARKERS, MEMBERSHIPS, SURROUNDINGS } from './relations.js'
import { SIGNALS } from './signals.js'

const WORDS: Readonly<Record<string, Given>> = { ...MEMBERSHIPS, ...MARKERS, ...SURROUNDINGS, ...PROOFS }

/** One line of a table: a page, a signal, and how the page should look then. */
type Row = Readonly<Record<'why' | 'relation' | 'proof' | 'signal' | 'view' | 'marker' | 'orders', string>>

/** What a row is played with. */
export interface Situation {
  readonly page: Page
  readonly signal: Signal
  readonly context: Context
  readonly policy: Policy
}

const wordsIn = (cell: string) => cell.split(' ').filter(Boolean)

/**
 * A line that begins at the margin says why. The rows below it are indented and have six cells: the situation (words of
 * `relations.ts`), how the page looks and what vouches for it (`proofs.ts`), the signal (`signals.ts`); the new view
 * (`same`: it stays), the parts of the marker that change, the orders (with `?`: only if the view changes).
 */
export function linesOf(text: string, width = 6): { readonly why: string; readonly cells: readonly string[] }[] {
  let why = ''
  return text.split('\n').flatMap(line => {
    if (!line.startsWith(' ')) why = line
    const cells = line.split('|').map(cell => cell.trim())
    assert.ok(cells.length === width || line === why, line)
    return cells.length === width ? [{ why, cells }] : []
  })
}

const rowsOf = (text: string): Row[] =>
  linesOf(text).map(({ why, cells }) => {
    const [relation = '', proof = '', signal = '', view = '', marker = '', orders = ''] = cells
    return { why, relation, proof, signal, view, marker, orders }
  })

/** A row with a word for several proofs becomes one row for each of them. */
function each(row: Row): Row[] {
  const word = wordsIn(row.proof).find(one => one in SEVERAL)
  return (SEVERAL[word ?? ''] ?? ['']).map(one => ({ ...row, proof: word ? row.proof.replace(word, one) : row.proof }))
}

/** Page, context and policy that these words describe. */
export function surroundingsOf(words: string): Omit<Situation, 'signal'> {
  const given = wordsIn(words).map((word): Given => {
    assert.ok(Object.hasOwn(WORDS, word), `there is no word ${word}`)
    return WORDS[word] ?? {}
  })
  const merge = <K extends keyof Given>(part: K) => Object.assign({}, ...given.map(one => one[part] ?? {}))
  return {
    page: aPage(merge('page')),
    context: aContext(merge('context')),
    policy: { ...POLICY, ...merge('policy') },
  }
}

export function situationOf({ relation, proof, signal }: Pick<Row, 'relation' | 'proof' | 'signal'>): Situation {
  assert.ok(Object.hasOwn(SIGNALS, signal), `there is no signal ${signal}`)
  return { ...surroundingsOf(`${relation} ${proof}`), signal: SIGNALS[signal as keyof typeof SIGNALS] }
}

const PARTS = ['running', 'end', 'intent'] as const

/** The parts of the marker that the decision changed. */
export const changedIn = ({ marker }: Decision, { context }: Pick<Situation, 'context'>) =>
  PARTS.filter(part => marker[part] !== context.marker[part]).join(' ')

const ordersOf = ({ orders }: Row, hasChanged: boolean) =>
  wordsIn(orders)
    .filter(order => hasChanged || !order.endsWith('?'))
    .map(order => order.replace('?', ''))
    .join(' ')

export function play(situation: Situation) {
  const { page, signal, context, policy } = situation
  const decision = decide(page, signal, context, policy)
  return { view: decision.page.view, marker: changedIn(decision, situation), orders: decision.orders.join(' ') }
}

export const everyRowOf = (text: string) => rowsOf(text).flatMap(each)

/** Plays every row of a table: relation, proof, signal → view, parts of the marker that change, orders. */
export function holds(what: string, text: string): void {
  describe(what, () => {
    for (const row of everyRowOf(text)) {
      test(`${row.relation} | ${row.proof} | ${row.signal}: ${row.why}`, () => {
        const situation = situationOf(row)
        const view = row.view === 'same' ? situation.page.view : row.view
        const expected = { view, marker: row.marker, orders: ordersOf(row, view !== situation.page.view) }
        assert.deepEqual(play(situation), expected)
      })
    }
  })
}
