import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type End, type Intent, isOver, type Marker, type Running, standingOf } from '../../src/core/marker.js'
import { mergeRecords, NOTHING, type WorkerRecord } from '../../src/core/worker-record.js'

const TIMEOUT = 50

/** Few numbers and moments, so that they meet often. */
const counters = fc.integer({ min: 0, max: 4 })
const moments = fc.integer({ min: 0, max: 200 })
const reason = fc.constant('signed-out')

const ends: fc.Arbitrary<End> = fc.record({ n: counters, at: moments, confirmed: fc.boolean(), reason })
const intents: fc.Arbitrary<Intent> = fc.record({
  ...{ n: counters, at: moments, reason },
  settled: fc.option(moments),
})
const runnings: fc.Arbitrary<Running> = fc.record({
  epoch: fc.record({ n: counters, nonce: fc.constant('nonce'), begun: moments }),
  tag: fc.constant(null),
  verdict: fc.constantFrom('signed-in', 'unknown'),
  at: moments,
})
const markers: fc.Arbitrary<Marker> = fc.record({
  running: fc.option(runnings),
  end: fc.option(ends),
  intent: fc.option(intents),
})
const halves: fc.Arbitrary<WorkerRecord> = fc.record({ end: fc.option(ends), intent: fc.option(intents) })

/** fast-check prints seed and path of what fails, and the smallest example that it finds. */
const always = (judge: (marker: Marker, half: WorkerRecord, whole: Marker) => void) =>
  fc.assert(
    fc.property(markers, halves, (marker, half) => judge(marker, half, mergeRecords(marker, half, TIMEOUT))),
    { numRuns: Number(process.env.RUNS ?? 5000) },
  )

const isOfNow = ({ running }: Marker, { at }: End | Intent) => running === null || at >= running.epoch.begun

describe('whatever the two halves say', () => {
  test('an end of the epoch that runs is never lost, whichever half knows it', () => {
    always((marker, { end }, whole) => {
      if (isOver(marker)) assert.ok(isOver(whole))
      if (end && isOfNow(marker, end)) assert.ok(isOver(whole))
    })
  })

  test('an end before the epoch that runs changes nothing', () => {
    always((marker, { end }) => {
      if (end && !isOfNow(marker, end)) assert.equal(mergeRecords(marker, { ...NOTHING, end }, TIMEOUT), marker)
    })
  })

  test('an end that a server confirmed stays confirmed', () => {
    always((marker, _half, whole) => {
      const { end } = marker
      if (end?.confirmed && whole.end?.n === end.n) assert.ok(whole.end.confirmed)
    })
  })

  test('a sign-out of the epoch that runs is never lost, but to its end or to a later "signed in"', () => {
    always((marker, { end, intent }, whole) => {
      if (!intent || !isOfNow(marker, intent) || standingOf(whole) === 'ending') return
      const isEnded = [marker.end, end, whole.end].some(one => one && one.at >= intent.at)
      const isRefuted = (marker.running?.at ?? -1) >= (intent.settled ?? intent.at + TIMEOUT)
      assert.ok(isEnded || isRefuted)
    })
  })

  test('a sign-out that was refuted, or of an epoch before, never comes back', () => {
    always((marker, { intent }) => {
      if (!intent) return
      const isRefuted =
        marker.running?.verdict === 'signed-in' && marker.running.at >= (intent.settled ?? intent.at + TIMEOUT)
      if (!isOfNow(marker, intent) || isRefuted)
        assert.equal(mergeRecords(marker, { ...NOTHING, intent }, TIMEOUT).intent, marker.intent)
    })
  })

  test('what runs is not touched', () => {
    always((marker, _half, whole) => assert.equal(whole.running, marker.running))
  })

  test('joining it once more adds nothing', () => {
    always((_marker, half, whole) => assert.equal(mergeRecords(whole, half, TIMEOUT), whole))
  })

  test('nothing adds nothing', () => {
    always(marker => assert.equal(mergeRecords(marker, NOTHING, TIMEOUT), marker))
  })
})
