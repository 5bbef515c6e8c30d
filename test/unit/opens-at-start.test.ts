import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { begin, opensAtStart } from '../../src/core/begin.js'
import {
  type End,
  type Epoch,
  formatRecord,
  type Intent,
  type Marker,
  parseMarker,
  type Running,
} from '../../src/core/marker.js'
import type { Context } from '../../src/core/states.js'
import { tagFrom } from '../../src/core/tags.js'
import { aContext, NOW, POLICY } from './a-page.js'

const counters = fc.integer({ min: 1, max: 4 })
/** In ms since 1970: before and after the document was requested, and in the future. */
const moments = fc.constantFrom(-60_000, -2000, -600, -500, -400, 0, 1000).map(ms => NOW + ms)
/** A verdict of this very moment would vouch for a page that starts covered. */
const verdicts = moments.map(at => Math.min(at, NOW - 100))
const REQUESTED_AT = NOW - 500
const keys = fc.constantFrom(null, 'alice', 'bob')
const reason = fc.constant('signed-out')
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })

const epochs: fc.Arbitrary<Epoch> = fc.record({ n: counters, nonce: fc.constantFrom('one', 'two'), begun: moments })
const runnings: fc.Arbitrary<Running> = fc
  .record({ epoch: epochs, key: keys, user: keys, verdict: fc.constantFrom('signed-in', 'unknown'), at: verdicts })
  .map(({ key, user, ...rest }) => ({ ...rest, tag: tagFrom(key, user, rest.epoch.nonce) }) as Running)
const ends: fc.Arbitrary<End> = fc.record({ n: counters, at: moments, confirmed: fc.boolean(), reason })
const intents: fc.Arbitrary<Intent> = fc.record({ n: counters, at: moments, settled: maybe(moments), reason })
const markers: fc.Arbitrary<Marker> = fc.record({ running: maybe(runnings), end: maybe(ends), intent: maybe(intents) })

const sources = fc.constantFrom('network', 'uncertain')
const arrivals = fc.record({ source: sources, marker: markers, key: keys, pageKey: keys })
const beginning = {
  isLoaded: false,
  requestedAt: REQUESTED_AT,
  isAnswer: false,
  isAccepted: false,
}

const viewAtStart = (source: string, context: Context, atStart?: Context) =>
  begin({ ...beginning, source: source as 'network', atStart }, context, POLICY).page.view

/** What the head decides by records that it does not check. */
function opensByHead(texts: readonly (string | null)[], key: string | null): boolean {
  const [running, end, intent] = texts.map(text => {
    const record = JSON.parse(text ?? 'null')
    return record?.v === 1 ? record : null
  })
  try {
    return opensAtStart({ running, end, intent }, REQUESTED_AT, key)
  } catch {
    return false
  }
}

const textsOf = ({ running, end, intent }: Marker) => [running, end, intent].map(part => part && formatRecord(part))

describe('a page is open from its first script', () => {
  test('by the same rule in the head and in the core', () => {
    fc.assert(
      fc.property(arrivals, ({ source, marker, key, pageKey }) => {
        const view = viewAtStart(source, aContext({ marker, key, pageKey }))
        assert.equal(opensByHead(textsOf(marker), key ?? pageKey), view === 'open')
      }),
      { numRuns: 20_000 },
    )
  })

  const values = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 0, 1.5, '3', null, 2 ** 53), counters, moments)
  const broken = fc.oneof(
    fc.constant(null),
    values.map(value => JSON.stringify(value)),
    fc.record({ v: fc.constantFrom(1, 2), n: values, at: values, confirmed: values, reason: values, settled: values }),
  )
  const texts = broken.map(one => (typeof one === 'object' && one ? JSON.stringify(one) : one))

  test('never if an end or a sign-out cannot be read, unless the core opens it, too', () => {
    fc.assert(
      fc.property(runnings.map(formatRecord), texts, texts, keys, (running, end, intent, key) => {
        if (!opensByHead([running, end, intent], key)) return
        assert.equal(viewAtStart('network', aContext({ marker: parseMarker(running, end, intent), key })), 'open')
      }),
      { numRuns: 5000 },
    )
  })
})

describe('after the head', () => {
  test('no page is open that the head covered, or whose session is over', () => {
    fc.assert(
      fc.property(arrivals, markers, keys, ({ source, marker, key, pageKey }, later, keyLater) => {
        const first = aContext({ marker, key, pageKey, now: NOW })
        const now = aContext({ marker: later, key: keyLater, pageKey, now: NOW + 3000 })
        if (viewAtStart(source, now, first) !== 'open') return
        assert.equal(opensByHead(textsOf(marker), key ?? pageKey), true)
        assert.equal(later.running?.epoch.n, marker.running?.epoch.n)
      }),
      { numRuns: 20_000 },
    )
  })
})
