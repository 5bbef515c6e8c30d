import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LogoutGuardError } from '../../src/core/errors.js'
import { optionsFrom } from '../../src/options/attributes.js'
import { settingsFrom } from '../../src/options/settings.js'

const BASE = new URL('https://site.example/account')
const isCode = (code: string) => (error: unknown) => error instanceof LogoutGuardError && error.code === code

describe('attributes of the script tag', () => {
  const rows: readonly [name: string, text: string, option: unknown][] = [
    ['pingUrl', '/session', '/session'],
    ['protect', '/app/*  /account/*\n!/app/help', ['/app/*', '/account/*', '!/app/help']],
    ['logoutUrl', '/logout /api/logout', ['/logout', '/api/logout']],
    ['signedOutStatus', '401 403', [401, 403]],
    ['signInOrigins', 'https://id.example  https://id2.example', ['https://id.example', 'https://id2.example']],
    ['coverOnLeave', '', true],
    ['coverOnLeave', 'true', true],
    ['coverOnLeave', 'auto', 'auto'],
    ['coverOnLeave', 'false', false],
    ['passive', 'false', false],
    ['debug', '', true],
    ['returnTo', 'false', false],
    ['returnTo', 'next', 'next'],
    ['clear', '{"localStorage":["cart*"]}', { localStorage: ['cart*'] }],
    ['signOut', '{"method":"POST","url":"/logout"}', { method: 'POST', url: '/logout' }],
    ['hiddenFor', '15m', '15m'],
    ['pingTimeout', '3000', '3000'],
    ['sessionKey', 'cookie:sid', 'cookie:sid'],
    ['pingExpect', 'Sign out', 'Sign out'],
    ['pingInterval', '0', '0'],
    ['maxSession', '12h', '12h'],
    ['roles', '/admin/*: admin', [{ match: ['/admin/*'], roles: ['admin'] }]],
    [
      'roles',
      ' /a /b/* : admin ;\n/lab/*:engineer,admin boss; ',
      [
        { match: ['/a', '/b/*'], roles: ['admin'] },
        { match: ['/lab/*'], roles: ['engineer', 'admin boss'] },
      ],
    ],
    ['roles', '/a?b=c:d: admin', [{ match: ['/a?b=c:d'], roles: ['admin'] }]],
    ['roles', '', []],
    [
      'roles',
      '[{"match":"/admin/*","roles":["admin"],"onDenied":"/sorry"}]',
      [{ match: '/admin/*', roles: ['admin'], onDenied: '/sorry' }],
    ],
    ['protect', '["/app/*",{"match":"/admin/*","roles":"admin"}]', ['/app/*', { match: '/admin/*', roles: 'admin' }]],
  ]
  for (const [name, text, option] of rows) {
    test(`${name}="${text}"`, () => assert.deepEqual(optionsFrom({ [name]: text }), { [name]: option }))
  }

  test('each of them is a valid option', () => {
    const required = { pingUrl: '/session', loginUrl: '/login' }
    for (const [name, text] of rows) settingsFrom(optionsFrom({ ...required, [name]: text }), BASE)
  })
  test('none: no options', () => assert.deepEqual(optionsFrom({}), {}))
  test('broken JSON is a bad value', () => {
    for (const name of ['clear', 'signOut']) assert.throws(() => optionsFrom({ [name]: '{' }), isCode('LG104'))
  })
  test('a preset comes with its idle limit', () => {
    assert.deepEqual(optionsFrom({ preset: 'pci-dss' }), { preset: 'pci-dss' })
  })
  for (const text of ['/admin/*', 'admin', '/admin/*:', ': admin', '/a: x; /b', '[{"match":"/a"}]', '[7]']) {
    test(`data-roles="${text}" is a bad value`, () => {
      const options = optionsFrom({ pingUrl: '/session', loginUrl: '/login', roles: text })
      assert.throws(() => settingsFrom(options, BASE), isCode('LG104'))
    })
  }
  for (const name of ['roles', 'protect']) {
    test(`data-${name} with broken JSON is a bad value`, () => {
      assert.throws(() => optionsFrom({ [name]: '[{' }), isCode('LG104'))
    })
  }
  test('a word instead of true or false is a bad value', () => {
    const options = optionsFrom({ pingUrl: '/session', loginUrl: '/login', coverOnLeave: 'yes' })
    assert.throws(() => settingsFrom(options, BASE), isCode('LG104'))
  })
  test('a word among the statuses is a bad value', () => {
    const options = optionsFrom({ pingUrl: '/session', loginUrl: '/login', signedOutStatus: '401 none' })
    assert.throws(() => settingsFrom(options, BASE), isCode('LG104'))
  })
  for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
    test(`data-${name} is no option`, () => {
      const options = optionsFrom({ pingUrl: '/session', loginUrl: '/login', [name]: 'x' })
      assert.throws(() => settingsFrom(options, BASE), isCode('LG101'))
    })
  }
  test('data-__proto__ is no option, and does no harm', () => {
    const options = optionsFrom(JSON.parse('{"pingUrl":"/session","loginUrl":"/login","__proto__":"x"}'))
    assert.throws(() => settingsFrom(options, BASE), isCode('LG101'))
  })
})
