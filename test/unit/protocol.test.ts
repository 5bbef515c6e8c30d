import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseMessage } from '../../src/core/protocol.js'

test('the two messages that there are', () => {
  assert.deepEqual(parseMessage({ v: 1, type: 'ending' }), { v: 1, type: 'ending' })
  assert.deepEqual(parseMessage({ v: 1, type: 'ended' }), { v: 1, type: 'ended' })
})

test('what a message says beyond that is dropped', () => {
  assert.deepEqual(parseMessage({ v: 1, type: 'ended', loginUrl: 'https://evil.example', n: 9 }), {
    v: 1,
    type: 'ended',
  })
})

describe('what is no message', () => {
  const hostile: readonly unknown[] = [
    ...[null, undefined, 0, 1, '', 'ended', true, [], ['ended'], {}, new Date(0), /x/, new Map([['type', 'ended']])],
    ...[{ type: 'ended' }, { v: 1 }, { v: 2, type: 'ended' }, { v: '1', type: 'ended' }, { v: 1, type: 'signed-in' }],
    ...[
      { v: 1, type: ['ended'] },
      { v: 1, type: { toString: () => 'ended' } },
      { v: [1], type: 'ended' },
    ],
    JSON.parse('{"__proto__":{"v":1,"type":"ended"}}'),
    '{"v":1,"type":"ended"}',
  ]
  for (const [index, data] of hostile.entries()) {
    test(`${index}: ${typeof data} ${JSON.stringify(data)}`, () => assert.equal(parseMessage(data), null))
  }
})
