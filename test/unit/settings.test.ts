import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Code, LogoutGuardError } from '../../src/core/errors.js'
import { routeOf } from '../../src/core/routes.js'
import type { LogoutGuardOptions } from '../../src/options/options.js'
import { type Settings, settingsFrom } from '../../src/options/settings.js'

const BASE = new URL('https://site.example/app/account?tab=2')
const REQUIRED = { pingUrl: '/session', loginUrl: '/login' }
const settings = (more: object = {}) => settingsFrom({ ...REQUIRED, ...more }, BASE)
const codeOf = (options: unknown) => {
  try {
    settingsFrom(options, BASE)
  } catch (error) {
    return error instanceof LogoutGuardError ? error.code : error
  }
  return 'no error'
}

const DEFAULTS: Partial<Settings> = {
  logoutUrl: [],
  name: 'default',
  returnTo: 'returnTo',
  freshFor: 0,
  hiddenFor: 15 * 60_000,
  pingTimeout: 5000,
  pingInterval: 300_000,
  signedOutStatus: [401, 419, 440],
  signInOrigins: [],
  coverOnLeave: 'auto',
  onUnknown: 'cover',
  clear: {},
  passive: true,
  debug: false,
  worker: false,
  idle: false,
  ping: undefined,
  signOut: undefined,
  sessionKey: undefined,
  pingExpect: undefined,
}

describe('defaults', () => {
  for (const [name, value] of Object.entries(DEFAULTS)) {
    test(`${name}: ${JSON.stringify(value) ?? 'none'}`, () => {
      assert.deepEqual(settings()[name as keyof Settings], value)
      assert.deepEqual(settings({ [name]: undefined })[name as keyof Settings], value)
    })
  }
  test('protect: the path of this page', () => assert.deepEqual(settings().routes.protect, ['/app/account']))
})

const ping = async () => 'signed-in' as const
const idle = () => () => {}
const GOOD: { readonly [Name in keyof LogoutGuardOptions]-?: readonly (readonly [given: unknown, kept: unknown])[] } = {
  pingUrl: [
    ['/session', 'https://site.example/session'],
    ['session', 'https://site.example/app/session'],
    ['https://api.example/me', 'https://api.example/me'],
  ],
  ping: [[ping, ping]],
  loginUrl: [
    ['/login?x=1', 'https://site.example/login?x=1'],
    ['https://id.example/', 'https://id.example/'],
  ],
  logoutUrl: [
    ['/logout', ['https://site.example/logout']],
    [
      ['/logout', '/api/logout'],
      ['https://site.example/logout', 'https://site.example/api/logout'],
    ],
  ],
  signOut: [
    [ping, ping],
    [
      { method: 'POST', url: '/logout', body: 'a=1' },
      { method: 'POST', url: 'https://site.example/logout', body: 'a=1' },
    ],
    [
      { method: 'DELETE', url: '/session' },
      { method: 'DELETE', url: 'https://site.example/session' },
    ],
  ],
  protect: [
    ['/app/*', ['/app/*']],
    [
      ['/app/*', '!/app/help'],
      ['/app/*', '!/app/help'],
    ],
  ],
  name: [['admin', 'admin']],
  returnTo: [
    ['next', 'next'],
    [false, false],
  ],
  sessionKey: [
    ['cookie:sid', 'cookie:sid'],
    ['meta:session', 'meta:session'],
    [ping, ping],
  ],
  freshFor: [['30s', 30_000]],
  hiddenFor: [
    ['1h', 3_600_000],
    [0, 0],
  ],
  pingTimeout: [[3000, 3000]],
  pingInterval: [['5m', 300_000]],
  pingExpect: [
    ['Sign out', 'Sign out'],
    [/sign out/i, /sign out/i],
  ],
  signedOutStatus: [
    [[403], [403]],
    [[], []],
  ],
  signInOrigins: [
    ['https://id.example', ['https://id.example/']],
    [
      ['https://id.example', 'https://id2.example'],
      ['https://id.example/', 'https://id2.example/'],
    ],
  ],
  coverOnLeave: [
    [true, true],
    [false, false],
    ['auto', 'auto'],
  ],
  onUnknown: [
    ['reveal', 'reveal'],
    ['leave', 'leave'],
    ['cover', 'cover'],
  ],
  clear: [
    [
      { caches: ['api*'], localStorage: ['cart'], sessionStorage: [], indexedDB: ['db'] },
      { caches: ['api*'], localStorage: ['cart'], sessionStorage: [], indexedDB: ['db'] },
    ],
  ],
  passive: [[false, false]],
  debug: [[true, true]],
  worker: [[false, false]],
  idle: [
    [false, false],
    [idle, idle],
  ],
  maxSession: [
    ['12h', 43_200_000],
    [1000, 1000],
  ],
  preset: [],
  roles: [
    [[{ match: '/admin/*', roles: 'admin' }], [{ match: ['/admin/*'], roles: ['admin'], onDenied: undefined }]],
    [
      [{ match: ['/a', '/b'], roles: ['x', 'y'], onDenied: '/sorry' }],
      [{ match: ['/a', '/b'], roles: ['x', 'y'], onDenied: '/sorry' }],
    ],
  ],
}

describe('good values', () => {
  for (const [name, rows] of Object.entries(GOOD)) {
    for (const [given, kept] of rows) {
      test(`${name}: ${typeof given === 'function' ? 'a function' : given instanceof RegExp ? given : JSON.stringify(given)}`, () => {
        const found = settings({ [name]: given })
        assert.deepEqual(name === 'protect' ? found.routes.protect : found[name as keyof Settings], kept)
      })
    }
  }
})

/** Values that an option cannot have, each with the code of the error. */
const BAD: { readonly [Name in keyof LogoutGuardOptions]-?: readonly [code: Code, ...values: unknown[]] } = {
  pingUrl: ['LG104', '', 5, 'https://', 'javascript:alert(1)', 'data:,x', {}],
  ping: ['LG104', '/session', true, {}],
  loginUrl: ['LG104', '', 5, 'http://', 'javascript:alert(1)', ['/login']],
  logoutUrl: ['LG104', '', [''], 5, ['/logout', 7], 'javascript:alert(1)'],
  signOut: ['LG104', '/logout', true, {}, { method: 'POST' }, { url: '/x' }, { method: 'POST', url: '/x', body: 5 }],
  protect: ['LG104', '', 5, ['/a', 5], [''], [null], {}],
  name: ['LG104', '', 5, {}],
  returnTo: ['LG104', '', true, 5],
  sessionKey: ['LG104', 'sid', 'cookie:', 'header:x', '', 5],
  freshFor: ['LG105', 'soon', -1, '', {}, '1d', Number.NaN],
  hiddenFor: ['LG105', 'soon', -1, true],
  pingTimeout: ['LG105', 'soon', -1, Number.POSITIVE_INFINITY],
  pingInterval: ['LG105', 'soon', -1, '5 minutes'],
  pingExpect: ['LG104', '', 5, []],
  signedOutStatus: ['LG104', 401, '401', ['401'], [401.5], [null]],
  signInOrigins: ['LG104', '', [''], 5, 'https://', 'javascript:alert(1)', {}],
  coverOnLeave: ['LG104', 'true', 1, ''],
  onUnknown: ['LG104', 'hide', '', true],
  clear: ['LG104', true, 'all', { cookies: ['x'] }, { caches: 'x' }, { caches: [5] }, { caches: [''] }],
  passive: ['LG104', 'false', 0],
  debug: ['LG104', 'true', 1],
  worker: ['LG104', true, '/worker.js', {}],
  idle: ['LG104', true, {}, '30m'],
  maxSession: ['LG105', 999, '0', 'soon', '25d', '600h'],
  preset: ['LG104', 'nist', 3, {}],
  roles: [
    'LG104',
    ...['', 'admin', {}, [{}], [{ match: '/a' }], [{ match: '/a', roles: [] }], [{ match: [], roles: 'x' }]],
    ...[[{ match: '/a', roles: [5] }], [{ match: '/a', roles: 'x', onDenied: '//evil.example' }]],
    [{ match: '/a', roles: 'x', onDenied: 'https://evil.example/' }],
  ],
}

describe('bad values', () => {
  for (const [name, [code, ...values]] of Object.entries(BAD)) {
    for (const value of values) {
      test(`${name}: ${JSON.stringify(value) ?? value} → ${code}`, () =>
        assert.equal(codeOf({ ...REQUIRED, [name]: value }), code))
    }
  }
})

describe('options that are wrong together', () => {
  const rows: readonly [says: string, options: unknown, code: Code][] = [
    ['no options', undefined, 'LG104'],
    ['null', null, 'LG104'],
    ['text', '/session', 'LG104'],
    ['an option that does not exist', { ...REQUIRED, pingURL: '/session' }, 'LG101'],
    ['an option of Object.prototype', { ...REQUIRED, constructor: 1 }, 'LG101'],
    ['no way to ask the server', { loginUrl: '/login' }, 'LG102'],
    ['no way to ask the server: null', { loginUrl: '/login', pingUrl: null }, 'LG102'],
    ['no login page', { pingUrl: '/session' }, 'LG103'],
    ['no login page: null', { pingUrl: '/session', loginUrl: null }, 'LG103'],
    ...[undefined, /app/, () => true, ['/app', /app/]].map((protect): [string, object, Code] => [
      `a worker and the pattern ${protect}`,
      { ...REQUIRED, protect, worker: () => ({}) },
      'LG107',
    ]),
    ['a sign-out URL of another origin', { ...REQUIRED, logoutUrl: 'https://evil.example/logout' }, 'LG106'],
    [
      'one of several sign-out URLs, of another origin',
      { ...REQUIRED, logoutUrl: ['/logout', '//evil.example/logout'] },
      'LG106',
    ],
    ['signOut to another origin', { ...REQUIRED, signOut: { method: 'POST', url: 'https://evil.example/' } }, 'LG106'],
  ]
  for (const [says, options, code] of rows) test(`${says} → ${code}`, () => assert.equal(codeOf(options), code))

  test('a ping function needs no URL', () => {
    assert.equal(settingsFrom({ ping, loginUrl: '/login' }, BASE).pingUrl, '')
  })
  test('the error names option and value', () => {
    assert.throws(() => settings({ freshFor: 'soon' }), /LG105 freshFor=soon: .*'30s'/)
    assert.throws(() => settings({ pingURL: 1 }), /LG101 pingURL: /)
  })
})

test('login page and sign-out URL stay open, although a pattern names them', () => {
  const { routes } = settings({ protect: '/*', logoutUrl: '/logout' })
  const route = (path: string) => routeOf(routes, new URL(path, BASE))
  assert.deepEqual(['/login', '/logout', '/app'].map(route), ['login', 'logout', 'protected'])
})

test('protect: a RegExp is searched for in the path', () => {
  const { routes } = settings({ protect: /^\/app/ })
  const of = (pathname: string) => routeOf(routes, { origin: 'https://site.example', pathname, search: '' })
  assert.deepEqual([of('/app/1'), of('/other')], ['protected', 'public'])
})

test('what a role rule excludes stays protected', () => {
  const { routes } = settings({ protect: ['/*', { match: ['/admin/*', '!/admin/help'], roles: ['admin'] }] })
  assert.equal(routeOf(routes, new URL('/admin/help', 'https://site.example/')), 'protected')
})
