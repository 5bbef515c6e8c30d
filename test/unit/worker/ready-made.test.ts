import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { type WorkerConfig, workerAddress } from '../../../src/core/worker-config.js'

const file = readFileSync('dist/logout-guard-sw.js', 'utf8')

const CONFIG: WorkerConfig = {
  ...{ version: '0.1.0', name: 'default', protect: ['/app/*'], protectAssets: [], pingTimeout: 5000, ping: null },
  ...{ loginUrl: 'https://site.example/login', logoutUrl: [] },
}

/** Runs the ready-made file as the script of a worker at this address; returns what it listens to and what it logs. */
function run(address: string) {
  const listens = new Set<string>()
  const logged: string[] = []
  const scope = {
    ...{ URL, BroadcastChannel: class {}, AbortController, location: new URL(address) },
    addEventListener: (type: string) => listens.add(type),
    console: { warn: (text: string) => logged.push(text) },
  }
  runInContext(file, createContext(Object.assign(scope, { self: scope })))
  return { listens: [...listens].sort(), logged }
}

describe('the ready-made worker', () => {
  test('starts with the configuration in its address', () => {
    const { listens, logged } = run(workerAddress('https://site.example/sw.js', CONFIG))
    assert.deepEqual(listens, ['fetch', 'install', 'message'])
    assert.deepEqual(logged, [])
  })

  const hostile = ['', '?', '?logout-guard=', '?logout-guard=%7B', '?logout-guard=%', '?logout-guard=null', '?v=1']
  const wrong = [{ loginUrl: 'javascript:alert(1)' }, { protect: '*' }, { pingTimeout: -1 }, { ping: { url: '/' } }]
  const altered = wrong.map(more => new URL(workerAddress('https://site.example/sw.js', changed(more))).search)
  for (const search of [...hostile, ...altered]) {
    test(`with wrong options does nothing but report that, LG219: ${decodeURIComponent(search.replace(/%$/, ''))}`, () => {
      const { listens, logged } = run(`https://site.example/sw.js${search}`)
      assert.deepEqual(listens, ['install'])
      assert.equal(logged.length, 1)
      assert.match(logged[0] ?? '', /LG219 \/sw\.js/)
    })
  }
})

function changed(more: object): WorkerConfig {
  return { ...CONFIG, ...more } as WorkerConfig
}
