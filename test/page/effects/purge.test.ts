import { expect } from 'chai'
import { clear, purge } from '../../../src/effects/purge.js'
import type { Clear } from '../../../src/options/options.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'

type ClearModule = typeof import('../../../src/effects/purge.js')

const refuse = (error: unknown) => {
  throw error
}

const KEY = 'logout-guard:test:cleared'

/** Clears for an end at this moment, in a browser and a tab that were open before. */
function clearAt(at: string, what: Clear, known: string | null = '0') {
  for (const storage of [localStorage, sessionStorage]) if (known) storage.setItem(KEY, known)
  clear(what, KEY, at, refuse)
}

const ROUTES = { origin: location.origin, protect: ['/account*', '!/account/help'], login: [], logout: [] }

const CREATED = ['logout-guard:test', 'mail', 'mail-drafts', 'prefs']

/** On a busy machine the worker of an earlier test may create its database again, although it is redundant. */
const databases = async () =>
  (await indexedDB.databases()).map(({ name = '' }) => name).filter(name => CREATED.includes(name))

/** Waits until there are exactly these databases; the error names the ones that there are. */
async function untilDatabases(...names: string[]): Promise<void> {
  await until(async () => (await databases()).join() === names.join()).catch(() => undefined)
  expect(await databases()).to.deep.equal(names)
}

function createDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
}

describe('clear()', () => {
  it('deletes named keys from both storages, and nothing else', () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of ['draft', 'draft:1', 'user:alice:cache', 'theme', 'length']) storage.setItem(key, 'x')
      const names = ['draft', 'user:*:cache', 'length']
      clearAt('1000', { localStorage: names, sessionStorage: names })
      expect(Object.keys(storage).sort()).to.deep.equal(['draft:1', KEY, 'theme'])
      storage.clear()
    }
  })

  it('never deletes what the guard itself needs', () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('logout-guard:test:end', 'x')
      storage.setItem('draft', 'x')
      clearAt('1000', { localStorage: ['*'], sessionStorage: ['*'] })
      expect(Object.keys(storage).sort()).to.deep.equal([KEY, 'logout-guard:test:end'])
    }
  })

  const ends: [at: string, known: string | null, left: boolean, when: string][] = [
    ['1000', '0', false, 'that came since'],
    ['2000', '1000', false, 'after another one'],
    ['1000', '1000', true, 'that was heard of'],
    ['1000', null, true, 'before the first page with the guard'],
    ['0', '1000', true, 'that nobody knows any more'],
  ]
  for (const [at, known, left, when] of ends) {
    it(`deletes ${left ? 'nothing' : 'once'} for an end ${when}`, () => {
      sessionStorage.setItem('draft', 'x')
      clearAt(at, { sessionStorage: ['draft'] }, known)
      expect(sessionStorage.getItem('draft') !== null).to.equal(left)
      sessionStorage.setItem('draft', 'of the next session')
      clear({ sessionStorage: ['draft'] }, KEY, at, refuse)
      expect(sessionStorage.getItem('draft')).to.equal('of the next session')
      sessionStorage.removeItem('draft')
    })
  }

  it('deletes caches and databases that are named', async () => {
    await Promise.all(['api-v1', 'api-v2', 'fonts'].map(name => caches.open(name)))
    await Promise.all(['mail', 'mail-drafts', 'prefs'].map(createDatabase))
    await purge({ caches: ['api-*'], indexedDB: ['mail*'] }, ROUTES, refuse)
    expect(await caches.keys()).to.deep.equal(['fonts'])
    await untilDatabases('prefs')
    await purge({ caches: ['fonts'], indexedDB: ['prefs'] }, ROUTES, refuse)
    expect(await caches.keys()).to.deep.equal([])
    await untilDatabases()
  })

  it("deletes every database but the guard's own, if all are named", async () => {
    await Promise.all(['logout-guard:test', 'mail'].map(createDatabase))
    await purge({ indexedDB: ['*'] }, ROUTES, refuse)
    await untilDatabases('logout-guard:test')
    indexedDB.deleteDatabase('logout-guard:test')
    await untilDatabases()
  })

  it('deletes protected answers from every cache, all variants, and nothing else', async () => {
    const vary = { headers: { Vary: 'Accept' } }
    const put = async (name: string, ...paths: string[]) => {
      const cache = await caches.open(name)
      for (const path of paths)
        await cache.put(new Request(path, { headers: { Accept: path } }), new Response('x', vary))
    }
    await put('site', '/account', '/account/api?page=2', '/help', '/account/help')
    await put('workbox-precache-v2-here', '/account/shell')
    await purge({}, ROUTES, refuse)
    const paths = async (name: string) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    expect(await paths('site')).to.deep.equal(['/help', '/account/help'])
    expect(await paths('workbox-precache-v2-here')).to.deep.equal(['/account/shell'])
    await Promise.all((await caches.keys()).map(name => caches.delete(name)))
  })

  it('tries every part and reports which failed', async () => {
    const page = await openPage('plain')
    const { clear, purge } = await page.load<ClearModule>('effects/purge.js')
    const absent = { value: undefined }
    Object.defineProperties(page.window, { localStorage: absent, caches: absent, indexedDB: absent })
    sessionStorage.setItem('draft', 'x')
    sessionStorage.setItem(KEY, '0')
    const failures: unknown[] = []
    const all = ['draft']
    const report = (error: unknown) => failures.push(error)
    clear({ localStorage: all, sessionStorage: all }, KEY, '1000', report)
    await purge({ caches: all, indexedDB: all }, ROUTES, report)
    expect(sessionStorage.getItem('draft')).to.equal(null)
    expect(failures).to.have.length(3)
  })

  it('does nothing if nothing is named', () => {
    localStorage.setItem('draft', 'x')
    clearAt('1000', {})
    expect(localStorage.getItem('draft')).to.equal('x')
    localStorage.removeItem('draft')
  })
})
