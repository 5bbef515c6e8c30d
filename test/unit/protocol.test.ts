import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseHere, parsePlainMessage } from '../../src/core/protocol.js'

const HERE = { v: 1, type: 'here', version: '1.2.3', name: 'default', protect: ['/app/*'], isAttached: false }

describe('the messages', () => {
  for (const type of ['ending', 'ended', 'hello', 'hint']) {
    test(type, () => {
      assert.deepEqual(parsePlainMessage({ v: 1, type }), { v: 1, type })
      assert.deepEqual(parsePlainMessage({ v: 1, type, more: 1 }), { v: 1, type })
    })
  }
  test('here, which a worker never receives', () => {
    assert.deepEqual(parseHere(HERE), HERE)
    assert.equal(parsePlainMessage(HERE), null)
  })
})

test('other fields of a message are dropped', () => {
  assert.deepEqual(parsePlainMessage({ v: 1, type: 'ended', loginUrl: 'https://evil.example', n: 9 }), {
    v: 1,
    type: 'ended',
  })
  assert.deepEqual(parseHere({ ...HERE, loginUrl: 'https://evil.example' }), HERE)
})

describe('other values are not messages', () => {
  const hostile: readonly unknown[] = [
    ...[null, undefined, 0, 1, '', 'ended', true, [], ['ended'], {}, new Date(0), /x/, new Map([['type', 'ended']])],
    ...[{ type: 'ended' }, { v: 1 }, { v: 2, type: 'ended' }, { v: '1', type: 'ended' }, { v: 1, type: 'signed-in' }],
    ...[
      { v: 1, type: ['ended'] },
      { v: 1, type: { toString: () => 'ended' } },
      { v: [1], type: 'ended' },
    ],
    ...[
      { v: 1, type: 'here' },
      { ...HERE, version: 1 },
      { ...HERE, name: null },
      { ...HERE, protect: '/app/*' },
      { ...HERE, protect: [1] },
    ],
    ...[
      { ...HERE, protect: null },
      { ...HERE, isAttached: 'no' },
      { ...HERE, v: 2 },
    ],
    JSON.parse('{"__proto__":{"v":1,"type":"ended"}}'),
    '{"v":1,"type":"ended"}',
  ]
  for (const [index, data] of hostile.entries()) {
    test(`${index}: ${typeof data} ${JSON.stringify(data)}`, () =>
      assert.equal(parsePlainMessage(data) ?? parseHere(data), null))
  }
})
