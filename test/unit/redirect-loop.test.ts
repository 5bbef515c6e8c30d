import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRedirectLoop, REDIRECT_LOOP, recentMoves } from '../../src/core/timing.js'
import { NOW } from './a-page.js'

describe('the moves of a tab', () => {
  const rows: readonly [says: string, stored: unknown, moves: readonly number[]][] = [
    ['nothing stored', null, []],
    ['empty', '', []],
    ['recent moves', `${NOW - 19_999} ${NOW}`, [NOW - 19_999, NOW]],
    ['old moves do not count', `${NOW - REDIRECT_LOOP.within} ${NOW - 60_000} ${NOW - 1}`, [NOW - 1]],
    ['moves in the future do not count: the clock was set back', `${NOW + 1} ${NOW - 1}`, [NOW - 1]],
    ['what is not a number does not count', `x ${NOW} NaN Infinity -Infinity {} `, [NOW]],
    ['something other than text', [NOW], []],
    ['a number', NOW, []],
  ]
  for (const [says, stored, moves] of rows) test(says, () => assert.deepEqual(recentMoves(stored, NOW), moves))
})

test('three moves may be a person, four are a redirect loop', () => {
  assert.equal(isRedirectLoop([]), false)
  assert.equal(isRedirectLoop([1, 2, 3]), false)
  assert.equal(isRedirectLoop([1, 2, 3, 4]), true)
})
