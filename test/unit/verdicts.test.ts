import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type AnswerRules,
  type CheckResult,
  judge,
  type PingAnswer,
  parseCheckResult,
} from '../../src/core/verdicts.js'

const EXPECTATION: AnswerRules = { signedOutStatus: [401, 419, 440] }
const answer = (status: number, text = '', isJson = false): PingAnswer => ({ status, text, isJson })
const json = (body: unknown) => answer(200, JSON.stringify(body), true)
const SILENT: CheckResult = { verdict: 'unknown', code: 'LG220' }
const NAMELESS: CheckResult = { verdict: 'signed-in', code: 'LG221' }

type Row = readonly [
  says: string,
  answer: PingAnswer,
  expected: CheckResult | CheckResult['verdict'],
  more?: Partial<AnswerRules>,
]
function expectVerdicts(says: string, rows: readonly Row[]): void {
  describe(says, () => {
    for (const [name, given, expected, more] of rows) {
      const judgement = typeof expected === 'string' ? { verdict: expected } : expected
      test(`${name}: ${judgement.verdict}`, () =>
        assert.deepEqual(judge(given, { ...EXPECTATION, ...more }), judgement))
    }
  })
}

expectVerdicts('an answer without JSON', [
  ['204', answer(204), 'signed-in'],
  ['204 with the type of JSON', answer(204, '', true), 'signed-in'],
  ['204 has no body to look into', answer(204), 'signed-in', { pingExpect: 'Sign out' }],
  ['200', answer(200, 'fine'), 'signed-in'],
  ['200 and empty', answer(200), 'signed-in'],
  ['200 with what must be there', answer(200, '<a>Sign out</a>'), 'signed-in', { pingExpect: 'Sign out' }],
  ['200 with a login form instead', answer(200, '<form>'), 'signed-out', { pingExpect: 'Sign out' }],
  ['a RegExp finds it', answer(200, 'Hello ALICE'), 'signed-in', { pingExpect: /alice/i }],
  ['a RegExp does not find it', answer(200, 'Hello'), 'signed-out', { pingExpect: /alice/i }],
  ['text is no pattern', answer(200, 'ab'), 'signed-out', { pingExpect: 'a.?b' }],
  ['text with special characters', answer(200, '(a.?b)[$]'), 'signed-in', { pingExpect: '(a.?b)[$]' }],
])

expectVerdicts('an answer in JSON', [
  ['authenticated', json({ authenticated: true }), 'signed-in'],
  ['not authenticated', json({ authenticated: false }), 'signed-out'],
  ['not authenticated, but a user', json({ authenticated: false, user: 'a' }), 'signed-out'],
  ['no user', json({ user: null }), 'signed-out'],
  ['a user that is false', json({ user: false }), 'signed-out'],
  ['a user without a name', json({ user: '' }), 'signed-out'],
  ['no user, but much else', json({ user: null, csrf: 'x', roles: ['guest'] }), 'signed-out'],
  ['no user, but authenticated', json({ authenticated: true, user: null }), 'signed-out'],
  ['a user', json({ user: 'alice' }), { verdict: 'signed-in', user: 'alice' }],
  ['a user by number', json({ user: 7 }), { verdict: 'signed-in', user: '7' }],
  ['a user with an id', json({ user: { email: 'a@b.example', id: 7 } }), { verdict: 'signed-in', user: '7' }],
  ['a user with a subject', json({ user: { name: 'Al', sub: 'x|7' } }), { verdict: 'signed-in', user: 'x|7' }],
  ['a user with a username', json({ user: { id: null, username: 'al' } }), { verdict: 'signed-in', user: 'al' }],
  ['a user with an address', json({ user: { id: '', email: 'a@b.c' } }), { verdict: 'signed-in', user: 'a@b.c' }],
  ['a user that only has a name', json({ user: { name: 'Alice' } }), NAMELESS],
  ['a user whose id is an object', json({ user: { id: { value: 7 } } }), NAMELESS],
  ['a list of users', json({ user: ['alice'] }), NAMELESS],
  ['a user that is true', json({ user: true }), NAMELESS],
  ['roles', json({ roles: ['a', 7, null, 'b'] }), { verdict: 'signed-in', roles: ['a', 'b'] }],
  ['roles as text are ignored', json({ roles: 'admin' }), 'signed-in'],
  ['an expiry', json({ expiresAt: 1_800_000_000_000 }), { verdict: 'signed-in', expiresAt: 1_800_000_000_000 }],
  ['an idle time', json({ idleFor: 60_000 }), { verdict: 'signed-in', idleFor: 60_000 }],
  ['an idle time as text is ignored', json({ idleFor: '60000' }), 'signed-in'],
  ['an expiry as text is ignored', json({ expiresAt: '5' }), 'signed-in'],
  ['something true', json({ ok: true }), 'signed-in'],
  ['something counted', json({ id: 7 }), 'signed-in'],
  ['something named', json({ name: 'alice' }), 'signed-in'],
  ['something true further in', json({ data: { session: [{ active: true }] } }), 'signed-in'],
  ['a body cannot name its verdict', json({ verdict: 'changed' }), 'signed-in'],
  ['malformed', answer(200, '{"user":', true), 'unknown'],
  ['empty', answer(200, '', true), 'unknown'],
  ['a login form with the type of JSON', answer(200, '<form>', true), 'unknown'],
  ['deep nesting', answer(200, `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, true), 'unknown'],
  ['a hostile prototype', answer(200, '{"__proto__":{"authenticated":true,"user":"eve"}}', true), 'signed-in'],
])

expectVerdicts(
  'an answer in JSON in which nothing is true, named or counted',
  [
    ...[{}, { session: null }, { data: { user: null } }, { user: {} }, { user: { id: null, name: '' } }, { user: 0 }],
    ...[{ roles: [] }, { count: 0 }, { loggedIn: false }, { a: [{}, [null], ''] }],
  ].map((body): Row => [JSON.stringify(body), json(body), SILENT]),
)

expectVerdicts(
  'an answer in JSON that has not the form of ours',
  [
    ...[null, [], 0, false, '', true, 7, 'signed-in', ['alice']],
    ...[{ authenticated: 'false' }, { authenticated: null }, { authenticated: 1, user: 'alice' }],
  ].map((body): Row => [JSON.stringify(body), json(body), SILENT]),
)

expectVerdicts('an answer that ends the session', [
  ['401', answer(401), 'signed-out'],
  ['419', answer(419), 'signed-out'],
  ['440', answer(440), 'signed-out'],
  ['401 with a body', answer(401, '{"authenticated":true}', true), 'signed-out'],
  ['a status of the site', answer(403), 'signed-out', { signedOutStatus: [403] }],
  ['401 where the site names others', answer(401), 'unknown', { signedOutStatus: [403] }],
  ['404 where the site names it', answer(404), 'signed-out', { signedOutStatus: [404] }],
])

expectVerdicts('an answer that says nothing', [
  ['403', answer(403), 'unknown'],
  ['404', answer(404), { verdict: 'unknown', code: 'LG206' }],
  ['405', answer(405), { verdict: 'unknown', code: 'LG206' }],
  ['400', answer(400), 'unknown'],
  ['408', answer(408), 'unknown'],
  ['429', answer(429), 'unknown'],
  ['500', answer(500, '{"authenticated":false}', true), 'unknown'],
  ['502', answer(502), 'unknown'],
  ['503', answer(503), 'unknown'],
  ['304', answer(304), 'unknown'],
  ['no status at all', answer(0), 'unknown'],
])

test('a RegExp with g finds it each time', () => {
  const pingExpect = /sign out/gi
  for (let time = 0; time < 3; time++) {
    assert.equal(judge(answer(200, 'Sign out'), { ...EXPECTATION, pingExpect }).verdict, 'signed-in')
  }
})

describe('what a ping function may answer', () => {
  const rows: readonly [says: string, value: unknown, expected: CheckResult][] = [
    [
      'an idle time that is no number, which is left out',
      { verdict: 'signed-in', idleFor: Number.NaN },
      { verdict: 'signed-in' },
    ],
    ['a verdict', 'signed-in', { verdict: 'signed-in' }],
    ['a verdict with more', { verdict: 'changed', user: 7 }, { verdict: 'changed', user: '7' }],
    ['a user by object', { verdict: 'signed-in', user: { id: 7 } }, { verdict: 'signed-in', user: '7' }],
    ['a verdict and no user', { verdict: 'signed-in', user: null }, { verdict: 'signed-in' }],
    ['a verdict and an empty user', { verdict: 'signed-in', user: '' }, NAMELESS],
    ['a verdict and a user without an id', { verdict: 'signed-in', user: { name: 'Al' } }, NAMELESS],
    ['an unknown word', 'yes', { verdict: 'unknown' }],
    ['an object without verdict', { user: 'alice' }, { verdict: 'unknown' }],
    ['a wrong verdict', { verdict: true }, { verdict: 'unknown' }],
    ['true', true, { verdict: 'unknown' }],
    ['null', null, { verdict: 'unknown' }],
    ['nothing', undefined, { verdict: 'unknown' }],
    ['a list', ['signed-in'], { verdict: 'unknown' }],
    ['a name of Object.prototype', 'constructor', { verdict: 'unknown' }],
  ]
  for (const [says, value, expected] of rows) test(says, () => assert.deepEqual(parseCheckResult(value), expected))
})
