import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatRecord, type Part, parseRecord, RECORD_VERSION } from '../../src/core/marker.js'
import { anEnd, anIntent, EPOCH, runningAs } from './a-page.js'

const records = {
  running: runningAs(EPOCH, { tag: 'tag' }),
  end: anEnd(),
  intent: anIntent({ settled: 5 }),
} as const
const parts = Object.keys(records) as Part[]
const parse = (part: Part, text: unknown): unknown => parseRecord(part as 'end', text)
const stored = (part: Part, more: object = {}) =>
  JSON.stringify({ ...JSON.parse(formatRecord(records[part])), ...more })

const UNREADABLE: Record<string, unknown> = {
  'nothing stored': null,
  'no text': { v: 1, n: 3 },
  'empty text': '',
  'a cut record': '{"v":1,"n":3',
  'no JSON': 'undefined',
  null: 'null',
  'a number': '3',
  'a text': '"running"',
  'a list': '[1]',
  'an empty object': '{}',
  'deep nesting': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'a record in the prototype': '{"__proto__":{"v":1,"n":3,"at":1,"confirmed":true,"reason":"x","settled":null}}',
  'a constructor': '{"v":1,"constructor":{"prototype":{"n":3}}}',
}

/** Per part: fields with a value that is never valid. */
const WRONG: Record<Part, readonly object[]> = {
  running: [
    { epoch: null },
    { epoch: 'three' },
    { epoch: { ...EPOCH, n: -1 } },
    { epoch: { ...EPOCH, n: 1.5 } },
    { epoch: { ...EPOCH, n: '3' } },
    { epoch: { ...EPOCH, n: 2 ** 53 } },
    { epoch: { ...EPOCH, nonce: 3 } },
    { epoch: { ...EPOCH, nonce: null } },
    { epoch: { ...EPOCH, begun: null } },
    { epoch: { n: 3, nonce: 'three' } },
    { tag: 3 },
    { tag: undefined },
    { verdict: 'signed-out' },
    { verdict: 'changed' },
    { verdict: undefined },
    { at: -1 },
    { at: null },
    { at: '5' },
  ],
  end: [{ n: null }, { n: -1 }, { n: '3' }, { at: null }, { confirmed: 1 }, { confirmed: undefined }, { reason: null }],
  intent: [
    { n: null },
    { at: -1 },
    { settled: undefined },
    { settled: false },
    { settled: '5' },
    { reason: {} },
    { by: null },
    { by: 'page' },
  ],
}

describe('the records of the marker', () => {
  for (const part of parts) {
    test(`${part}: what was stored can be read`, () => {
      assert.deepEqual(parse(part, formatRecord(records[part])), { v: RECORD_VERSION, ...records[part] })
    })
    for (const [says, text] of Object.entries(UNREADABLE)) {
      test(`${part}: ${says} is ignored`, () => assert.equal(parse(part, text), null))
    }
    for (const wrong of WRONG[part]) {
      test(`${part}: ${JSON.stringify(wrong)} is ignored`, () => assert.equal(parse(part, stored(part, wrong)), null))
    }
    test(`${part}: a newer, older or missing version is ignored`, () => {
      for (const v of [RECORD_VERSION + 1, 0, '1', null, undefined])
        assert.equal(parse(part, stored(part, { v })), null)
    })
  }

  test('an intent says whether only the worker saw it', () => {
    const intent = anIntent({ by: 'worker' })
    assert.deepEqual(parse('intent', formatRecord(intent)), { v: RECORD_VERSION, ...intent })
  })

  test('a record of another part is ignored', () => {
    assert.equal(parse('end', stored('running')), null)
    assert.equal(parse('intent', stored('end')), null)
    assert.equal(parse('running', stored('intent')), null)
  })

  test('a hostile record changes no other object', () => {
    parse('end', stored('end').replace('{', '{"__proto__":{"polluted":true},'))
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })

  test('the stored form carries its version', () => assert.equal(JSON.parse(formatRecord(anEnd())).v, RECORD_VERSION))
})
