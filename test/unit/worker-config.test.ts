import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fitsWorker, parseWorkerConfig, type WorkerConfig, workerAddress } from '../../src/core/worker-config.js'

const FILE = 'https://site.example/sw.js'
const CONFIG: WorkerConfig = {
  version: '1.2.3',
  name: 'default',
  protect: ['/app/*', '!/app/help', '/wp-admin/admin.php?page=*'],
  protectAssets: ['/avatars/*'],
  loginUrl: 'https://login.example/?from=site',
  logoutUrl: ['https://site.example/logout', 'https://site.example/wp-login.php?action=logout'],
  pingTimeout: 5000,
  ping: {
    url: 'https://site.example/session',
    signedOutStatus: [401, 419],
    signInOrigins: [],
    expect: null,
    passive: true,
  },
}

const searchOf = (address: string) => new URL(address).search
const asQuery = (text: string) => `?logout-guard=${encodeURIComponent(text)}`
const changed = (more: object) => asQuery(JSON.stringify({ ...CONFIG, ...more }))

describe('the configuration in the address of the worker', () => {
  const awkward = ["it's", '&=?#%+', '%7B%22', 'ä 🔒\u2028', '</script>', '\\"', '"', '*', 'a/../b']
  for (const text of ['default', ...awkward]) {
    test(`arrives as it was sent: ${JSON.stringify(text)}`, () => {
      const ping = {
        url: FILE,
        signedOutStatus: [],
        signInOrigins: ['https://id.example/'],
        expect: text,
        passive: false,
      }
      const config = { ...CONFIG, name: text, protect: [text], protectAssets: [], ping }
      assert.deepEqual(parseWorkerConfig(searchOf(workerAddress(FILE, config))), config)
    })
  }

  const addresses = {
    [FILE]: '/sw.js?logout-guard=',
    [`${FILE}?v=1`]: '/sw.js?v=1&logout-guard=',
    [`${FILE}?v=1&w#part`]: '/sw.js?v=1&w&logout-guard=',
    [`${FILE}#part`]: '/sw.js?logout-guard=',
  }
  for (const [file, start] of Object.entries(addresses)) {
    test(`is appended to the address of the file: ${file}`, () => {
      const address = workerAddress(file, CONFIG)
      assert.ok(address.startsWith(`https://site.example${start}`))
      assert.ok(!address.includes('#'))
      assert.deepEqual(parseWorkerConfig(searchOf(address)), CONFIG)
    })
  }

  test('has the form that browsers return: two addresses are compared as text', () => {
    const address = workerAddress(FILE, { ...CONFIG, name: "it's", protect: ["/o'neil/<b>|^`"] })
    assert.equal(new URL(address).href, address)
  })

  test('may say that only a page can ask the server', () => {
    const config = { ...CONFIG, ping: null }
    assert.deepEqual(parseWorkerConfig(searchOf(workerAddress(FILE, config))), config)
  })
})

const BROKEN: Record<string, string> = {
  'no query': '',
  'an empty query': '?',
  'another parameter': '?v=1',
  'a longer name': '?logout-guards=%7B%7D',
  'no value': '?logout-guard',
  'an empty value': '?logout-guard=',
  'a cut configuration': changed({}).slice(0, -9),
  'malformed percent-encoding': '?logout-guard=%',
  'no JSON': '?logout-guard=config',
  ...Object.fromEntries(['null', '1', '"config"', '[]', '{}'].map(text => [text, asQuery(text)])),
  'deep nesting': asQuery(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  'a configuration in the prototype': asQuery(`{"__proto__":${JSON.stringify(CONFIG)}}`),
}

const WRONG: readonly object[] = [
  ...[{ version: '' }, { version: 1 }, { name: '' }, { name: null }],
  ...[{ protect: '/app/*' }, { protect: [''] }, { protect: [1] }, { protect: null }, { protect: { 0: '/' } }],
  ...[{ protectAssets: null }, { protectAssets: [{}] }],
  ...[{ loginUrl: '' }, { loginUrl: '/login' }, { loginUrl: 'javascript:alert(1)' }, { loginUrl: null }],
  ...[{ logoutUrl: 'https://site.example/' }, { logoutUrl: ['/logout'] }, { logoutUrl: [null] }],
  ...[{ pingTimeout: 0 }, { pingTimeout: -1 }, { pingTimeout: '5s' }, { pingTimeout: null }],
  ...[{ ping: undefined }, { ping: '/session' }, { ping: {} }, { ping: { ...CONFIG.ping, url: '/session' } }],
  ...[{ ping: { ...CONFIG.ping, signedOutStatus: ['401'] } }, { ping: { ...CONFIG.ping, expect: 1 } }],
  ...[{ ping: { ...CONFIG.ping, passive: 1 } }, { ping: { ...CONFIG.ping, signInOrigins: ['id.example'] } }],
]

describe('anything else is no configuration', () => {
  for (const [says, search] of Object.entries(BROKEN)) {
    test(says, () => assert.equal(parseWorkerConfig(search), null))
  }
  for (const wrong of WRONG) {
    test(JSON.stringify(wrong), () => {
      assert.equal(parseWorkerConfig(changed(wrong)), null)
      assert.equal(fitsWorker({ ...CONFIG, ...wrong }), false)
    })
  }
  for (const field of Object.keys(CONFIG)) {
    test(`without ${field}`, () => assert.equal(parseWorkerConfig(changed({ [field]: undefined })), null))
  }
})
