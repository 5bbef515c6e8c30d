import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseDuration, pauseBefore } from '../../src/core/timing.js'

const LONGEST = 2 ** 31 - 1

describe('durations', () => {
  const good: readonly [value: unknown, ms: number][] = [
    [0, 0],
    [1, 1],
    [1500, 1500],
    [2.5, 2.5],
    [LONGEST, LONGEST],
    ['0', 0],
    ['250', 250],
    ['500ms', 500],
    ['30s', 30_000],
    ['30 s', 30_000],
    ['15m', 900_000],
    ['1.5h', 5_400_000],
    ['24h', 86_400_000],
  ]
  for (const [value, ms] of good)
    test(`${JSON.stringify(value)} is ${ms} ms`, () => assert.equal(parseDuration(value), ms))

  const bad: readonly unknown[] = [
    ...[-1, Number.NaN, Number.POSITIVE_INFINITY, LONGEST + 1, 1e21],
    ...['', ' ', '-5s', '5 minutes', '5d', 's', '1,5s', '1e3', '0x10', '5s ', '\n5s', 'Infinity', '999h', '٣s'],
    ...[null, undefined, true, [5], ['5s'], {}, { valueOf: () => 5 }, () => 5, 5n, new Date(5)],
  ]
  for (const value of bad) {
    test(`${typeof value} ${typeof value === 'bigint' ? value : JSON.stringify(value)} is no duration`, () =>
      assert.equal(parseDuration(value), undefined))
  }
})

describe('the pause before the next ping', () => {
  test('doubles from 2 to 60 seconds', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 60, 5000].map(attempt => pauseBefore(attempt, 0))
    assert.deepEqual(pauses, [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000])
  })
  test('is up to half longer, so that tabs do not ask at the same time', () => {
    assert.equal(pauseBefore(0, 0.5), 2500)
    assert.equal(pauseBefore(0, 1), 3000)
    assert.equal(pauseBefore(9, 1), 90_000)
  })
  test('is never shorter than the server asks for', () => {
    assert.equal(pauseBefore(0, 0, 120_000), 120_000)
    assert.equal(pauseBefore(9, 0, 1000), 60_000)
  })
  test('is never longer than a timer can wait: a longer timer fires at once', () => {
    assert.equal(pauseBefore(0, 0, Number.MAX_SAFE_INTEGER), LONGEST)
    assert.equal(pauseBefore(0, 0, Number.POSITIVE_INFINITY), LONGEST)
  })
  test('stays within its bounds, whatever is given', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    const attempt = fc.nat({ max: 2000 })
    fc.assert(
      fc.property(attempt, chance, fc.nat(), (count, luck, retryAfter) => {
        const pause = pauseBefore(count, luck, retryAfter)
        assert.ok(
          pause >= Math.max(2000, Math.min(retryAfter, LONGEST)),
          'never sooner than two seconds, or than the server asks for',
        )
        assert.ok(
          pause <= Math.max(90_000, retryAfter),
          'never later than a minute and a half, or than the server asks for',
        )
      }),
    )
  })
})
