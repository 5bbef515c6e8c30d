import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isSameEpoch } from '../../src/core/session-relation.js'
import { EPOCH } from './a-page.js'

const CASES: readonly [says: string, other: Partial<typeof EPOCH>, isSame: boolean][] = [
  ['counter and nonce are equal', {}, true],
  ['the counter differs', { n: 4 }, false],
  ['the counter differs, although they began together', { n: 4, nonce: 'x' }, false],
  ['the nonce differs', { nonce: 'x', begun: EPOCH.begun + 60_000 }, false],
  ['two tabs began it together', { nonce: 'x', begun: EPOCH.begun + 999 }, true],
  ['two tabs began it together, the other first', { nonce: 'x', begun: EPOCH.begun - 999 }, true],
  ['they began a second apart', { nonce: 'x', begun: EPOCH.begun + 1000 }, false],
  ['they began a second apart, the other first', { nonce: 'x', begun: EPOCH.begun - 1000 }, false],
  ['the same epoch, read with another clock', { begun: 0 }, true],
]

describe('whether two epochs are the same', () => {
  for (const [says, other, isSame] of CASES) {
    test(`${says}: ${isSame ? 'the same' : 'different'}`, () => {
      assert.equal(isSameEpoch(EPOCH, { ...EPOCH, ...other }), isSame)
      assert.equal(isSameEpoch({ ...EPOCH, ...other }, EPOCH), isSame)
    })
  }
})
