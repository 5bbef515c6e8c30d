import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tagOf } from '../../src/core/tags.js'

describe('the tag of a session', () => {
  test('is the same for the same person in the same epoch', () =>
    assert.equal(tagOf('alice', 's'), tagOf('alice', 's')))
  test('tells people apart', () => {
    const people = Array.from({ length: 1000 }, (_, index) => `person-${index}`)
    assert.equal(new Set(people.map(person => tagOf(person, 'salt'))).size, people.length)
  })
  test('is another one in each epoch', () => assert.notEqual(tagOf('alice', 'one'), tagOf('alice', 'two')))
  test('takes salt and name apart', () => assert.notEqual(tagOf('b c', 'a'), tagOf('c', 'a b c')))
  test('is FNV-1a, 32 bit', () => {
    // 'a' and 'foobar' of the reference vectors, with the space that joins salt and name hashed in front.
    assert.equal(tagOf('', ''), (Math.imul(0x811c9dc5 ^ 0x20, 0x01000193) >>> 0).toString(36))
  })
  test('names nobody: at most 32 bits, short text', () => {
    for (const identity of ['', 'alice', 'x'.repeat(10_000), 'Łukasz 🙂', '\ud800']) {
      assert.match(tagOf(identity, 'salt'), /^[0-9a-z]{1,7}$/)
    }
  })
  test('two people of other scripts differ', () => assert.notEqual(tagOf('李', 's'), tagOf('王', 's')))
})
