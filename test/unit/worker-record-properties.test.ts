import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type End, type Intent, isOver, type Marker, type Running, standingOf } from '../../src/core/marker.js'
import { mergeRecords, NOTHING, type WorkerRecord } from '../../src/core/worker-record.js'

const TIMEOUT = 50

/** Few numbers and moments, so that they coincide often. */
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
const records: fc.Arbitrary<WorkerRecord> = fc.record({ end: fc.option(ends), intent: fc.option(intents) })

/** fast-check prints seed and path of what fails, and the smallest example that it finds. */
const always = (judge: (marker: Marker, record: WorkerRecord, merged: Marker) => void) =>
  fc.assert(
    fc.property(markers, records, (marker, record) => judge(marker, record, mergeRecords(marker, record, TIMEOUT))),
    { numRuns: Number(process.env.RUNS ?? 5000) },
  )

const isOfNow = ({ running }: Marker, { at }: End | Intent) => running === null || at >= running.epoch.begun

describe('whatever the marker and the worker record say', () => {
  test('an end of the epoch that runs is never lost, whichever of them knows it', () => {
    always((marker, { end }, merged) => {
      if (isOver(marker)) assert.ok(isOver(merged))
      if (end && isOfNow(marker, end)) assert.ok(isOver(merged))
    })
  })

  test('an end before the epoch that runs changes nothing', () => {
    always((marker, { end }) => {
      if (end && !isOfNow(marker, end)) assert.equal(mergeRecords(marker, { ...NOTHING, end }, TIMEOUT), marker)
    })
  })

  test('an end that a server confirmed stays confirmed', () => {
    always((marker, _record, merged) => {
      const { end } = marker
      if (end?.confirmed && merged.end?.n === end.n) assert.ok(merged.end.confirmed)
    })
  })

  test('a sign-out of the epoch that runs is lost only if it ended or if "signed in" came later', () => {
    always((marker, { end, intent }, merged) => {
      if (!intent || !isOfNow(marker, intent) || standingOf(merged) === 'ending') return
      const isEnded = [marker.end, end, merged.end].some(one => one && one.at >= intent.at)
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

  test('the epoch that runs is not touched', () => {
    always((marker, _record, merged) => assert.equal(merged.running, marker.running))
  })

  test('merging the same record again changes nothing', () => {
    always((_marker, record, merged) => assert.equal(mergeRecords(merged, record, TIMEOUT), merged))
  })

  test('an empty record changes nothing', () => {
    always(marker => assert.equal(mergeRecords(marker, NOTHING, TIMEOUT), marker))
  })
})
