import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { endAfterActivity, endAfterAnswer, endByServer, endInTime, isWarning } from '../../src/core/idle.js'
import { MINUTE, NOW } from './a-page.js'

const RULES = { timeout: 30 * MINUTE, promptBefore: MINUTE, maxEnd: Number.POSITIVE_INFINITY }
const END = NOW + 30 * MINUTE

describe('an activity', () => {
  test('moves the end', () => assert.equal(endAfterActivity(END, NOW + MINUTE, RULES), END + MINUTE))
  test('at the end does not count', () => assert.equal(endAfterActivity(END, END, RULES), undefined))
  test('after the end does not count', () => assert.equal(endAfterActivity(END, END + 1, RULES), undefined))
  test('while the warning is shown does not count', () =>
    assert.equal(endAfterActivity(END, END - MINUTE, RULES), undefined))
  test('just before the warning counts', () =>
    assert.equal(endAfterActivity(END, END - MINUTE - 1, RULES), END + 29 * MINUTE - 1))
  test('in the last second counts if there is no warning', () =>
    assert.equal(endAfterActivity(END, END - 1, { ...RULES, promptBefore: 0 }), END - 1 + 30 * MINUTE))
  test('that another tab has overtaken changes nothing', () =>
    assert.equal(endAfterActivity(END, NOW - MINUTE, RULES), undefined))
  test('does not move the absolute end', () =>
    assert.equal(endAfterActivity(END, NOW + 9 * MINUTE, { ...RULES, maxEnd: END + MINUTE }), END + MINUTE))
})

describe('the warning', () => {
  test('is shown from its time on', () => assert.equal(isWarning(END, END - MINUTE, RULES), true))
  test('is not shown before', () => assert.equal(isWarning(END, END - MINUTE - 1, RULES), false))
  test('is over at the end', () => assert.equal(isWarning(END, END, RULES), false))
  test('is not shown before the absolute end, which no answer moves', () =>
    assert.equal(isWarning(END, END - 1, { ...RULES, maxEnd: END }), false))
})

describe('an answer to the warning', () => {
  test('moves the end', () => assert.equal(endAfterAnswer(END, END - 1, RULES), END - 1 + 30 * MINUTE))
  test('that comes too late changes nothing', () => assert.equal(endAfterAnswer(END, END, RULES), END))
  test('does not move it beyond the absolute end', () =>
    assert.equal(endAfterAnswer(END, END - 1, { ...RULES, maxEnd: END + 5 }), END + 5))
})

describe('the end in time', () => {
  test('of a session without one', () => assert.equal(endInTime(undefined, NOW, RULES), END))
  test('that is known stays', () => assert.equal(endInTime(END - 5, NOW, RULES), END - 5))
  test('is never further away than the limit: the clock was set back', () =>
    assert.equal(endInTime(END, NOW - MINUTE, RULES), END - MINUTE))
  test('is never after the absolute end', () =>
    assert.equal(endInTime(undefined, NOW, { ...RULES, maxEnd: NOW + 5 }), NOW + 5))
})

describe('the server', () => {
  test('that has seen no activity for longer moves the end forward', () =>
    assert.equal(endByServer(END, NOW, 5 * MINUTE, RULES), END - 5 * MINUTE))
  test('that has just seen some does not move it back', () =>
    assert.equal(endByServer(END - MINUTE, NOW, 0, RULES), END - MINUTE))
  test('that gives a negative time is not believed', () => assert.equal(endByServer(END, NOW, -5 * MINUTE, RULES), END))
})
