import { expect } from 'chai'
import { clear } from '../../../src/effects/clear.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'

type ClearModule = typeof import('../../../src/effects/clear.js')

const refuse = (error: unknown) => {
  throw error
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

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
  it('deletes what is named from both storages, and nothing else', () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of ['draft', 'draft:1', 'user:alice:cache', 'theme', 'length']) storage.setItem(key, 'x')
      const names = ['draft', 'user:*:cache', 'length']
      clear({ localStorage: names, sessionStorage: names }, refuse)
      expect(Object.keys(storage).sort()).to.deep.equal(['draft:1', 'theme'])
      storage.clear()
    }
  })

  it('never deletes what the guard itself has to remember', () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('logout-guard:test:end', 'x')
      storage.setItem('draft', 'x')
      clear({ localStorage: ['*'], sessionStorage: ['*'] }, refuse)
      expect(Object.keys(storage)).to.deep.equal(['logout-guard:test:end'])
    }
  })

  it('deletes caches and databases that are named', async () => {
    await Promise.all(['api-v1', 'api-v2', 'fonts'].map(name => caches.open(name)))
    await Promise.all(['mail', 'mail-drafts', 'prefs'].map(createDatabase))
    clear({ caches: ['api-*'], indexedDB: ['mail*'] }, refuse)
    await until(async () => (await caches.keys()).join() === 'fonts')
    await until(async () => (await databases()).join() === 'prefs')
    clear({ caches: ['fonts'], indexedDB: ['prefs'] }, refuse)
    await until(async () => (await caches.keys()).length + (await databases()).length === 0)
  })

  it('tries every part and tells which refused', async () => {
    const page = await openPage('plain')
    const { clear } = await page.load<ClearModule>('effects/clear.js')
    const absent = { value: undefined }
    Object.defineProperties(page.window, { localStorage: absent, caches: absent, indexedDB: absent })
    sessionStorage.setItem('draft', 'x')
    const failures: unknown[] = []
    const all = ['draft']
    clear({ localStorage: all, caches: all, indexedDB: all, sessionStorage: all }, error => failures.push(error))
    expect(sessionStorage.getItem('draft')).to.equal(null)
    await until(() => failures.length === 3)
  })

  it('does nothing if nothing is named', () => {
    localStorage.setItem('draft', 'x')
    clear({}, refuse)
    expect(localStorage.getItem('draft')).to.equal('x')
    localStorage.removeItem('draft')
  })
})
