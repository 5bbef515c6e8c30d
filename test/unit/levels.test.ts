import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Decision, decide } from '../../src/core/decide.js'
import type { Signal } from '../../src/core/signals.js'
import { isMove, viewOf } from '../../src/core/view.js'
import { PROOFS } from './decisions/proofs.js'
import { MARKERS, MEMBERSHIPS, SURROUNDINGS } from './decisions/relations.js'
import { SIGNALS } from './decisions/signals.js'
import { type Situation, surroundingsOf } from './decisions/table.js'

const oneOf = (words: object) => fc.constantFrom(...Object.keys(words))
const someOf = (words: object) => fc.array(oneOf(words), { maxLength: 2 }).map(found => found.join(' '))

/** Any words of the tables, put together: also pages that no browser could produce, but none that is open and empty. */
const situations: fc.Arbitrary<Situation> = fc
  .tuple(
    someOf(MEMBERSHIPS),
    oneOf(MARKERS),
    someOf(SURROUNDINGS),
    someOf(PROOFS),
    fc.constantFrom(...Object.values(SIGNALS)),
  )
  .map(([membership, marker, surroundings, proof, signal]) => ({
    ...surroundingsOf(`${membership} ${marker} ${surroundings} ${proof}`),
    signal,
  }))
  .filter(({ page: { view, isEmptied, doubtedAt } }) => view !== 'open' || (!isEmptied && doubtedAt === 0))

/** The next decision at the same moment. */
const next = ({ context, policy }: Situation, { page, marker }: Decision, signal: Signal) =>
  decide(page, signal, { ...context, marker }, policy)

const first = ({ page, signal, context, policy }: Situation) => decide(page, signal, context, policy)

/** Not in a redirect loop: there the moves count, too, which are not part of the page. */
function always(holds: (situation: Situation, decision: Decision) => void): void {
  const property = fc.property(situations, situation => {
    const decision = first(situation)
    if (!situation.context.isLooping()) holds(situation, decision)
  })
  fc.assert(property, { numRuns: 10 * Number(process.env.RUNS ?? 1000) })
}

describe('decisions depend on levels, not on events', () => {
  test('no order comes twice, and there is at most one order to ask', () => {
    always((_, { orders }) => {
      assert.equal(new Set(orders).size, orders.length)
      assert.ok(orders.filter(order => order.startsWith('ask')).length <= 1)
    })
  })

  test('what was decided is not ordered again at the same moment, except to ask, which does nothing while a ping is on its way', () => {
    always((situation, decision) => {
      const { orders } = next(situation, decision, { type: 'marker' })
      assert.ok(
        orders.every(order => order === 'ask'),
        `${decision.orders}, then ${orders}`,
      )
    })
  })

  test('deciding twice how a page looks changes nothing', () => {
    always(({ context, policy, signal }, { page, marker }) => {
      const isSame = viewOf(page, { ...context, policy, marker }) === page.view
      assert.ok(isSame || isMove(page.view), `${signal.type}: ${page.view}`)
    })
  })

  test('the orders produce the view: a hidden page is covered, an emptied one is emptied, a move is made', () => {
    always(({ page: before }, { page, orders }) => {
      if (page.view !== 'open' && before.view === 'open') assert.ok(orders.includes('cover'))
      if (page.view === 'open' && before.view !== 'open')
        assert.ok(orders.includes('reveal') || page.membership.kind === 'public')
      if (page.isEmptied && !before.isEmptied) assert.ok(orders.includes('empty'))
      if (isMove(page.view) && !isMove(before.view)) assert.ok(orders.includes(page.view as 'leave' | 'reload'))
    })
  })
})

test('a page that cannot get away tries once more, then shows a notice, and Retry tries again', () => {
  always((situation, decision) => {
    const isPublic = decision.page.membership.kind === 'public'
    const isGoing = isMove(decision.page.view) && decision.page.failedMoves === 0 && !isPublic
    if (!isGoing) return
    const again = next(situation, decision, { type: 'not-gone' })
    assert.ok(isMove(again.page.view))
    assert.deepEqual(
      again.orders.filter(order => order === 'leave' || order === 'reload'),
      [again.page.view],
    )
    const stuck = next(situation, again, { type: 'not-gone' })
    assert.equal(stuck.page.view, 'stuck')
    assert.ok(stuck.page.isEmptied && stuck.orders.includes('notice'))
    const retried = next(situation, stuck, { type: 'retry' })
    assert.ok(isMove(retried.page.view) && retried.orders.includes(retried.page.view as 'leave' | 'reload'))
  })
})
