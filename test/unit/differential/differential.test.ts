import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EVERYTHING, entryFor, findUnknown, type Pair, SOUND, searchOf } from './compare-cores.js'
import { FROZEN_CORE } from './frozen-core.js'
import { KNOWN_DIFFERENCES } from './known-differences.js'
import { NEW_CORE } from './new-core.js'
import { playBoth } from './play-both.js'

const pair: Pair = { acts: EVERYTHING, old: FROZEN_CORE, fresh: NEW_CORE, known: KNOWN_DIFFERENCES }
const search = searchOf(process.env, 1000)

const hasNone = (given: Pair) => {
  const found = findUnknown(given, search)
  assert.ok(found === null, found ?? '')
}

describe('the frozen core and the new core, side by side', () => {
  test('differ only as the list says while storage works', () => hasNone({ ...pair, acts: SOUND }))
  test('differ only as the list says while storage fails', () => hasNone(pair))
})

describe('a known difference', () => {
  for (const { id, says, example, shows } of KNOWN_DIFFERENCES) {
    test(`${id}: ${says}`, () => {
      const { turns, difference } = playBoth(example, EVERYTHING, FROZEN_CORE, NEW_CORE)
      assert.ok(difference, 'there is no longer a difference')
      assert.equal(turns, example.actions.length, 'the difference appears before the last action')
      const { names, old, fresh } = difference
      assert.deepEqual(
        names.map(name => [name, old.seen[name], fresh.seen[name]]),
        shows,
      )
      assert.equal(entryFor(difference, KNOWN_DIFFERENCES)?.id, id)
    })
  }
})
