import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { endAfterActivity, endAfterAnswer, endInTime, isWarning } from '../../src/core/idle.js'
import { endByClocks } from '../../src/core/limits.js'

const TIMEOUT = 100_000
const WARNING = 20_000
/** Clocks may differ by less than this before the guard corrects the end. */
const TOLERANCE = 200

/**
 * A browser with a virtual clock and tabs that share one end, as in src/idle/: each tab looks at the end when it wakes
 * up, judges it first, and only then counts what the person does.
 */
class Browser {
  wall = 1_000_000
  /** Time that really passed. */
  real = 0
  stored: number | undefined
  endedAt: number | undefined
  /** When the person was last active, in real time, as far as that counts. */
  lastActive = 0
  private overAt = Number.POSITIVE_INFINITY

  constructor(readonly maxEnd: number) {
    this.look()
  }

  get rules() {
    return { timeout: TIMEOUT, promptBefore: WARNING, maxEnd: this.maxEnd }
  }

  /** As `createLimitStore` reads it: no clock that is set back moves the end of an open document. */
  private read() {
    if (this.stored === undefined) return undefined
    return endByClocks(this.stored, this.wall, this.overAt - this.real)
  }

  private write(endsAt: number) {
    if (endsAt !== this.stored) this.overAt = this.real + endsAt - this.wall
    this.stored = endsAt
  }

  look(): boolean {
    const endsAt = this.read()
    if (this.endedAt === undefined && endsAt !== undefined && this.wall >= endsAt) this.endedAt = this.real
    if (this.endedAt !== undefined) return false
    this.write(endInTime(endsAt, this.wall, this.rules))
    return true
  }

  active(): void {
    if (!this.look() || this.stored === undefined) return
    const isCounted = !isWarning(this.stored, this.wall, this.rules)
    const next = endAfterActivity(this.stored, this.wall, this.rules)
    if (isCounted) this.lastActive = this.real
    if (next !== undefined) this.write(next)
  }

  answer(): void {
    if (!this.look() || this.stored === undefined) return
    this.lastActive = this.real
    this.write(endAfterAnswer(this.stored, this.wall, this.rules))
  }

  /** The machine is awake, and a tab looks at the time whenever it has to. */
  pass(ms: number): void {
    for (let left = ms; left > 0 && this.endedAt === undefined; ) {
      // As the alarm does: at the end if it comes first, else after a while.
      const step = Math.max(1, Math.min(left, 1000, (this.read() ?? 0) - this.wall))
      left -= step
      this.real += step
      this.wall += step
      this.look()
    }
  }

  /** Nobody looks: the machine sleeps, or every tab is frozen. `performance.now()` may stand still meanwhile. */
  sleep(ms: number, isCounted: boolean): void {
    this.wall += ms
    this.real += ms
    if (!isCounted && this.overAt !== Number.POSITIVE_INFINITY) this.overAt += ms
  }

  setClock(ms: number): void {
    this.wall += ms
  }
}

type Act = (browser: Browser) => void
/** An act after which a tab looks at the time. */
const seen =
  (act: Act): Act =>
  browser => {
    act(browser)
    browser.look()
  }
const passes = fc.nat(60_000).map<Act>(ms => browser => browser.pass(ms))
const acts = fc.oneof(
  passes,
  fc.constant<Act>(browser => browser.active()),
  fc.constant<Act>(browser => browser.answer()),
)
const sleepsOf = (counted: fc.Arbitrary<boolean>) =>
  fc.tuple(fc.nat(150_000), counted).map(([ms, isCounted]) => seen(browser => browser.sleep(ms, isCounted)))
const sleeps = sleepsOf(fc.boolean())
/** If no clock runs on during sleep, and the clock is set back after it, nobody can know how long it was. */
const countedSleeps = sleepsOf(fc.constant(true))
const setBack = fc.integer({ min: -500_000, max: 0 }).map(ms => seen(browser => browser.setClock(ms)))
const setForward = fc.nat(500_000).map(ms => seen(browser => browser.setClock(ms)))

const play = (list: readonly Act[], maxEnd: number, judge: (browser: Browser) => void) => {
  const browser = new Browser(maxEnd)
  for (const act of list) {
    act(browser)
    judge(browser)
    if (browser.endedAt !== undefined) return
  }
}

const never = Number.POSITIVE_INFINITY
const notEarly = ({ endedAt, lastActive }: Browser) =>
  assert.ok(
    endedAt === undefined || endedAt >= lastActive + TIMEOUT - TOLERANCE,
    `ended ${endedAt}, active ${lastActive}`,
  )
const notLate = ({ endedAt, lastActive, real }: Browser) =>
  assert.ok((endedAt ?? real) <= lastActive + TIMEOUT, `${endedAt ?? real}, active ${lastActive}`)
const isOverInTime = ({ endedAt, lastActive, real }: Browser) =>
  assert.ok(endedAt !== undefined || real < lastActive + TIMEOUT + TOLERANCE, `open at ${real}, active ${lastActive}`)

describe('an idle limit', () => {
  test('ends exactly when it should, whatever the person does while the machine is awake', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), list =>
        play(list, never, browser => {
          notEarly(browser)
          notLate(browser)
          isOverInTime(browser)
        }),
      ),
      { numRuns: 2000 },
    )
  })
  test('is never late and never early after sleep: it is judged at the first look', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(acts, sleeps), { maxLength: 60 }), list =>
        play(list, never, browser => {
          notEarly(browser)
          isOverInTime(browser)
        }),
      ),
      { numRuns: 2000 },
    )
  })
  test('is not late and not early when the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(acts, setBack), { maxLength: 60 }), list =>
        play(list, never, browser => {
          notEarly(browser)
          isOverInTime(browser)
        }),
      ),
      { numRuns: 2000 },
    )
  })
  test('is not late when the clock is set in either direction', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(acts, countedSleeps, setBack, setForward), { maxLength: 60 }), list =>
        play(list, never, isOverInTime),
      ),
      { numRuns: 2000 },
    )
  })
  test('is never after the absolute end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(acts, sleeps), { maxLength: 60 }),
        fc.integer({ min: 1, max: 300_000 }),
        (list, max) =>
          play(list, 1_000_000 + max, ({ endedAt, real }) => assert.ok(endedAt !== undefined || real < max)),
      ),
      { numRuns: 2000 },
    )
  })
})
