import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { next } from '../../src/core/next.js'
import type { State } from '../../src/core/states.js'
import type { Step } from '../../src/core/step.js'
import { ROWS } from '../../src/core/transitions.js'
import { aContext, aPage, POLICY } from './a-page.js'
import type { Case } from './transitions/case.js'
import { everyCase } from './transitions/every-case.js'

const statesOf = ({ from }: Case) => from.split(' ') as State[]

function play({ page, signal, context, policy }: Case, state: State): Step {
  return next(aPage({ ...page, state }), signal, aContext(context), { ...POLICY, ...policy })
}

describe('what happens to a page', () => {
  for (const one of everyCase) {
    for (const from of statesOf(one)) {
      test(`${from}: ${one.says}`, () => {
        const { event, page, commands } = play(one, from)
        const expected = { event: one.event, state: one.to === 'same' ? from : one.to, commands: one.does }
        assert.deepEqual({ event, state: page.state, commands: commands.join(' ') }, expected)
      })
    }
  }
})

test('every row of the transition table has its case', () => {
  const played = new Set(everyCase.flatMap(one => statesOf(one).map(from => `${from} ${play(one, from).event}`)))
  const rows = ROWS.flatMap(([states, event]) => states.split(' ').map(from => `${from} ${event}`))
  assert.deepEqual(
    rows.filter(row => !played.has(row)),
    [],
  )
})

test('no state and event has two rows', () => {
  const rows = ROWS.flatMap(([states, event]) => states.split(' ').map(from => `${from} ${event}`))
  assert.equal(new Set(rows).size, rows.length)
})
