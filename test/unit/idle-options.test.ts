import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { LogoutGuardError, refuse } from '../../src/core/errors.js'
import { parseDuration } from '../../src/core/timing.js'
import { idleOptionsFrom } from '../../src/idle/idle-attributes.js'
import { type IdleOptions, parseIdleOptions } from '../../src/idle/idle-options.js'
import type { IdleSite } from '../../src/idle/idle-part.js'

const isCode = (code: string) => (error: unknown) => error instanceof LogoutGuardError && error.code === code
const holder = globalThis as { location?: unknown }

// Node has no address of its own.
before(() => {
  holder.location = new URL('https://site.example/app/account')
})
after(() => {
  delete holder.location
})

const MINUTE = 60_000
const parse = (options: IdleOptions, preset?: number) =>
  parseIdleOptions(options, { preset, refuse, parseDuration } as IdleSite)

describe('options of the idle limit', () => {
  test('defaults', () => {
    assert.deepEqual(parse({ timeout: '30m' }), {
      timeout: 30 * MINUTE,
      promptBefore: MINUTE,
      throttle: 1000,
      keepAliveUrl: undefined,
      events: ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'],
      dialog: true,
    })
  })

  const good: readonly [option: IdleOptions, kept: object][] = [
    [{ timeout: 1000 }, { timeout: 1000, promptBefore: 500 }],
    [{ timeout: '90s' }, { promptBefore: 45_000 }],
    [{ timeout: '1h', promptBefore: 0 }, { promptBefore: 0 }],
    [{ timeout: '1h', promptBefore: '59m' }, { promptBefore: 59 * MINUTE }],
    [{ timeout: '1h', keepAliveUrl: 'alive?x=1' }, { keepAliveUrl: 'https://site.example/app/alive?x=1' }],
    [{ timeout: '1h', events: ['mine'] }, { events: ['mine'] }],
    [{ timeout: '1h', throttle: 0 }, { throttle: 0 }],
    [
      { timeout: '1h', dialog: false, lang: 'de', texts: { title: 'Da?' } },
      { dialog: false, lang: 'de' },
    ],
    [{ timeout: '24h' }, { timeout: 1440 * MINUTE }],
  ]
  for (const [option, kept] of good) {
    test(JSON.stringify(option), () => {
      const found = parse(option)
      assert.deepEqual({ ...found, ...kept }, found)
    })
  }

  test('the timeout of a preset counts only without one of the site', () => {
    assert.equal(parse({}, 15 * MINUTE).timeout, 15 * MINUTE)
    assert.equal(parse({ timeout: '5m' }, 15 * MINUTE).timeout, 5 * MINUTE)
  })

  const bad: readonly [option: object, code: string][] = [
    [{}, 'LG105'],
    ...[999, '0', 'soon', '25d', '600h', -1, null, Number.NaN, {}].map((timeout): [object, string] => [
      { timeout },
      'LG105',
    ]),
    [{ timeout: '1m', promptBefore: '1m' }, 'LG104'],
    [{ timeout: '1m', promptBefore: '2m' }, 'LG104'],
    [{ timeout: '1m', promptBefore: 'soon' }, 'LG105'],
    [{ timeout: '1m', promptBefore: -1 }, 'LG105'],
    [{ timeout: '1m', throttle: 'soon' }, 'LG105'],
    ...['https://a.example/', '//a.example/', 'javascript:alert(1)', 'http://site.example/', 'https://'].map(
      (keepAliveUrl): [object, string] => [{ timeout: '1m', keepAliveUrl }, 'LG106'],
    ),
    ...[[], 'keydown', [''], [5], {}].map((events): [object, string] => [{ timeout: '1m', events }, 'LG104']),
    [{ timeout: '1m', dialog: 'no' }, 'LG104'],
    [{ timeout: '1m', lang: '' }, 'LG104'],
    ...['x', null, { title: '' }, { title: 5 }].map((texts): [object, string] => [{ timeout: '1m', texts }, 'LG104']),
    [{ timeout: '1m', timeouts: '2m' }, 'LG101'],
  ]
  for (const [option, code] of bad) {
    test(`${JSON.stringify(option)} → ${code}`, () => assert.throws(() => parse(option as IdleOptions), isCode(code)))
  }
})

describe('attributes of the idle limit', () => {
  const rows: readonly [name: string, text: string, option: string, value: unknown][] = [
    ['idleTimeout', '30m', 'timeout', '30m'],
    ['idlePromptBefore', '2m', 'promptBefore', '2m'],
    ['idleKeepAliveUrl', '/alive', 'keepAliveUrl', '/alive'],
    ['idleEvents', ' keydown  my-event ', 'events', ['keydown', 'my-event']],
    ['idleDialog', '', 'dialog', true],
    ['idleDialog', 'true', 'dialog', true],
    ['idleDialog', 'false', 'dialog', false],
    ['idleDialog', 'no', 'dialog', 'no'],
    ['idleTexts', '{"title":"Da?"}', 'texts', { title: 'Da?' }],
    ['idleLang', 'de', 'lang', 'de'],
  ]
  for (const [name, text, option, value] of rows) {
    test(`${name}="${text}"`, () => assert.deepEqual(idleOptionsFrom({ [name]: text }), { [option]: value }))
  }
  test('other attributes are not of the idle limit', () => {
    assert.deepEqual(idleOptionsFrom({ pingUrl: '/session', idle: 'x', idleness: 'y', preset: 'pci-dss' }), {})
  })
  test('texts that are no JSON are a bad value', () => {
    assert.throws(() => parse(idleOptionsFrom({ idleTimeout: '1m', idleTexts: '{' })), isCode('LG104'))
  })
})
