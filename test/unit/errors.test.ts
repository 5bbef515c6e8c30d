import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Code, explain, LogoutGuardError } from '../../src/core/errors.js'
import { TEXTS } from '../../src/core/texts.js'

describe('messages', () => {
  for (const code of Object.keys(TEXTS) as Code[]) {
    test(`${code} says what happened, why, the fix, and where to read more`, () => {
      assert.match(code, /^LG[12]\d\d$/)
      assert.match(TEXTS[code], /^[\w`].{30,}\.$/s)
      assert.ok(explain(code).startsWith(`[logout-guard] ${code}: ${TEXTS[code]} See `), explain(code))
      assert.ok(explain(code).endsWith('README.md#messages'))
    })
  }
  test('the detail is between code and text', () => {
    assert.ok(explain('LG101', 'pingURL').startsWith('[logout-guard] LG101 pingURL: There is no such option.'))
  })
})

test('an error is of its own class, and has its code', () => {
  const error = new LogoutGuardError('LG105', 'freshFor=soon')
  assert.ok(error instanceof Error)
  assert.equal(error.name, 'LogoutGuardError')
  assert.deepEqual([error.code, error.detail], ['LG105', 'freshFor=soon'])
  assert.equal(error.message, explain('LG105', 'freshFor=soon'))
})
