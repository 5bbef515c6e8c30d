import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ROWS } from '../../frozen-core/transitions.js'
import type { Core, Decision } from '../a-core.js'
import { POLICY } from '../a-page.js'
import { withRow, withStart } from './a-mutant.js'
import { findUnknown, SOUND } from './compare-cores.js'
import { FROZEN_CORE } from './frozen-core.js'
import type { KnownDifference } from './known-differences.js'

const search = { runs: 1000, seed: 1 }
const RULES = { namesUser: false, sessionKey: 'none', policy: POLICY } as const

const find = (fresh: Core<Decision>, known: readonly KnownDifference[] = []) =>
  findUnknown({ acts: SOUND, old: FROZEN_CORE, fresh, known }, search)

function without(from: string, event: string): Core<Decision> {
  const index = ROWS.findIndex(([states, name]) => states === from && name === event)
  assert.ok(index >= 0, `there is no row ${from}, ${event}`)
  return withRow(index, [from, 'nothing', 'same', ''])
}

describe('a core with one changed row is detected', () => {
  test('a restored page does not ask', () => {
    const index = ROWS.findIndex(([, event]) => event === 'restored:own')
    assert.match(
      find(withRow(index, ['open covered blocked', 'restored:own', 'covered', 'cover'])) ?? '',
      /session check at/,
    )
  })

  test('a session check goes on although the page was left', () => {
    assert.match(find(without('open covered blocked', 'left')) ?? '', /session check at +none/)
  })

  test('the end is not broadcast', () => {
    const index = ROWS.findIndex(([, event]) => event === 'signed-out')
    const row = ['open covered blocked', 'signed-out', 'leaving', 'cover mark leave'] as const
    assert.match(find(withRow(index, row)) ?? '', /messages/)
  })

  test('a page that has to leave is reloaded', () => {
    const index = ROWS.findIndex(([, event]) => event === 'seen:ended')
    assert.match(find(withRow(index, ['open covered blocked', 'seen:ended', 'leaving', 'cover renew'])) ?? '', /move/)
  })

  test('a sign-out is not repeated', () => {
    const index = ROWS.findIndex(([, event]) => event === 'unknown:over')
    const row = ['open covered blocked', 'unknown:over', 'blocked', 'cover mark tell empty notice-unconfirmed'] as const
    assert.match(find(withRow(index, row)) ?? '', /sign-out sent at/)
  })

  test('a document starts open that has to wait', () => {
    const open = { state: 'open', birth: 'epoch', commands: [] } as const
    assert.match(find(withStart('history-load', { 'signed-in': open })) ?? '', /state +covered +open/)
  })
})

test('the shortest sequence is found', () => {
  const found = find(without('open covered blocked', 'left')) ?? ''
  assert.match(found, /1\. after \d+ ms, tab \d: the page is left\nBefore the last/)
})

test('a difference in the list stops a sequence without a failure', () => {
  const known: KnownDifference = {
    id: 'shown',
    says: 'Only this test knows it.',
    recognises: ({ old }) => old.signal?.type === 'shown',
    ...{ example: { rules: RULES, isSignedIn: true, actions: [] }, shows: [] },
  }
  const mutant = without('open', 'shown:own-old')
  assert.notEqual(find(mutant), null)
  assert.equal(find(mutant, [known]), null)
})
