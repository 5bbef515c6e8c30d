import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isOther, mergeTags, tagFrom, tagOf } from '../../src/core/tags.js'

describe('the tag of a session', () => {
  test('is the same for the same person in the same epoch', () =>
    assert.equal(tagOf('alice', 's'), tagOf('alice', 's')))
  test('differs from person to person', () => {
    const people = Array.from({ length: 1000 }, (_, index) => `person-${index}`)
    assert.equal(new Set(people.map(person => tagOf(person, 'salt'))).size, people.length)
  })
  test('is another one in each epoch', () => assert.notEqual(tagOf('alice', 'one'), tagOf('alice', 'two')))
  test('keeps salt and name apart', () => assert.notEqual(tagOf('b c', 'a'), tagOf('c', 'a b c')))
  test('is FNV-1a, 32 bit', () => {
    // 'a' and 'foobar' of the reference vectors; the space that joins salt and name is hashed before them.
    assert.equal(tagOf('', ''), (Math.imul(0x811c9dc5 ^ 0x20, 0x01000193) >>> 0).toString(36))
  })
  test('identifies nobody: at most 32 bits, short text', () => {
    for (const identity of ['', 'alice', 'x'.repeat(10_000), 'Łukasz 🙂', '\ud800']) {
      assert.match(tagOf(identity, 'salt'), /^[0-9a-z]{1,7}$/)
    }
  })
  test('two people of other scripts differ', () => assert.notEqual(tagOf('李', 's'), tagOf('王', 's')))
})

describe('a tag of key and user', () => {
  const tag = (key: string | null, user: string | null) => tagFrom(key, user, 'salt')

  test('is null if neither is known', () => assert.equal(tag(null, null), null))
  test('contains neither', () => assert.doesNotMatch(tag('key', 'alice') ?? '', /key|alice/))
  test('an empty key is a key', () => assert.ok(isOther(tag('', null), tag('x', null))))

  const CASES: readonly [string | null, string | null, isOther: boolean][] = [
    [tag('k', 'alice'), tag('k', 'alice'), false],
    [tag('k', 'alice'), tag('l', 'alice'), true],
    [tag('k', 'alice'), tag('k', 'bob'), true],
    [tag('k', null), tag('l', null), true],
    [tag(null, 'alice'), tag(null, 'bob'), true],
    [tag('k', null), tag(null, 'k'), false],
    [tag('k', 'alice'), tag(null, 'bob'), true],
    [tag('k', null), tag('k', 'bob'), false],
    [tag('k', 'alice'), null, false],
    [null, null, false],
  ]
  for (const [a, b, expected] of CASES) {
    test(`${a} and ${b}: ${expected ? 'another session' : 'none that is known to be another'}`, () => {
      assert.equal(isOther(a, b), expected)
      assert.equal(isOther(b, a), expected)
    })
  }

  test('can be extended, and keeps what was known', () => {
    assert.equal(mergeTags(tag('k', null), tag('l', 'alice')), tag('k', 'alice'))
    assert.equal(mergeTags(tag('k', 'alice'), null), tag('k', 'alice'))
    assert.equal(mergeTags(null, tag('k', null)), tag('k', null))
    assert.equal(mergeTags(null, null), null)
  })
})
