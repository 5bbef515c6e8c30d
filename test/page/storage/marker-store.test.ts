import { expect } from 'chai'
import type { Marker } from '../../../src/core/marker.js'
import '../leave-nothing-behind.js'
import { openPage, type Page } from '../open-page.js'

type StoreModule = typeof import('../../../src/storage/marker-store.js')

const EMPTY: Marker = { running: null, end: null, intent: null }
const epoch = { n: 3, nonce: '1-2', begun: 1000 }
const running: Marker = { ...EMPTY, running: { epoch, tag: null, verdict: 'signed-in', at: 2000 } }
const ended: Marker = { ...running, end: { n: 3, at: 3000, confirmed: true, reason: 'signed-out' } }

/** A store in a page of its own, with a localStorage that `spoil` breaks. */
async function openStore(spoil: (page: Page) => void = () => {}) {
  const page = await openPage('plain')
  const { createMarkerStore } = await page.load<StoreModule>('storage/marker-store.js')
  const failures: string[] = []
  const store = createMarkerStore('test', error => failures.push(String(error)))
  spoil(page)
  return { page, store, failures, another: createMarkerStore('test', () => {}) }
}

const keys = () => Object.keys(localStorage).sort()

describe('the marker store', () => {
  it('reads what it wrote, in every document', async () => {
    const { store, another, failures } = await openStore()
    expect(store.read()).to.deep.equal(EMPTY)
    store.write(EMPTY, running)
    expect(keys()).to.deep.equal(['logout-guard:test:running'])
    store.write(store.read(), ended)
    expect(another.read()).to.deep.contain({ end: { v: 1, ...ended.end } })
    expect(keys()).to.deep.equal(['logout-guard:test:end', 'logout-guard:test:running'])
    expect(failures).to.deep.equal([])
  })

  it('removes a part that is over', async () => {
    const { store } = await openStore()
    const ending: Marker = { ...running, intent: { n: 3, at: 2500, settled: null, reason: 'signed-out' } }
    store.write(EMPTY, ending)
    store.write(ending, running)
    expect(keys()).to.deep.equal(['logout-guard:test:running'])
  })

  it('ignores anything else that is stored', async () => {
    const { store } = await openStore()
    for (const rubbish of ['', 'null', '{', '[]', '42', '{"v":2}', '{"v":1,"n":-1}', '{"v":1,"epoch":{}}']) {
      for (const part of ['running', 'end', 'intent']) localStorage.setItem(`logout-guard:test:${part}`, rubbish)
      expect(store.read()).to.deep.equal(EMPTY)
    }
  })

  it('recognises its own keys, and a clear of the whole storage', async () => {
    const { store } = await openStore()
    expect(store.owns(null)).to.equal(true)
    expect(store.owns('logout-guard:test:end')).to.equal(true)
    expect(store.owns('logout-guard:other:end')).to.equal(false)
    expect(store.owns('theme')).to.equal(false)
  })

  const spoilt: Record<string, (page: Page) => void> = {
    absent: ({ window }) => Object.defineProperty(window, 'localStorage', { value: null }),
    forbidden: ({ window }) =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new window.DOMException('Access is denied for this document.', 'SecurityError')
        },
      }),
    throwing: ({ window }) => {
      const refuse = () => {
        throw new window.DOMException('no', 'UnknownError')
      }
      Object.assign(window.Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse })
    },
  }
  for (const [how, spoil] of Object.entries(spoilt)) {
    it(`lives on in memory if localStorage is ${how}`, async () => {
      const { store, failures, another } = await openStore(spoil)
      expect(store.read()).to.deep.equal(EMPTY)
      store.write(EMPTY, running)
      expect(store.read()).to.deep.equal(running)
      store.write(running, ended)
      expect(store.read()).to.deep.equal(ended)
      expect(another.read()).to.deep.equal(EMPTY)
      expect(failures).not.to.have.length(0)
      store.forget()
      expect(store.read()).to.deep.equal(EMPTY)
    })

    it(`remembers what did not change if localStorage is ${how}`, async () => {
      const { store } = await openStore(spoil)
      store.write(EMPTY, running)
      store.write(running, running)
      expect(store.read()).to.deep.equal(running)
    })
  }

  it('removes the marker if it cannot be written, and keeps it in memory for this document', async () => {
    const { page, store, another, failures } = await openStore()
    store.write(EMPTY, running)
    page.window.Storage.prototype.setItem = () => {
      throw new page.window.DOMException('full', 'QuotaExceededError')
    }
    store.write(running, ended)
    expect(keys()).to.deep.equal([])
    expect(store.read()).to.deep.equal(ended)
    expect(another.read()).to.deep.equal(EMPTY)
    expect(failures).to.have.length(1)
  })

  it('removes the marker if localStorage is really full', async () => {
    const { store, failures } = await openStore()
    store.write(EMPTY, running)
    try {
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        while (failures.length === 0) {
          try {
            localStorage.setItem('filling', (localStorage.getItem('filling') ?? '') + 'x'.repeat(size))
          } catch {
            break
          }
        }
      }
      store.write(running, ended)
      expect(store.read()).to.deep.equal(ended)
      expect(keys()).to.deep.equal(['filling'])
      expect(failures).to.have.length(1)
    } finally {
      localStorage.removeItem('filling')
    }
  })

  it('prefers a marker that another document wrote since to its memory', async () => {
    const { page, store, another } = await openStore()
    const { setItem } = page.window.Storage.prototype
    page.window.Storage.prototype.setItem = () => {
      throw new page.window.DOMException('full', 'QuotaExceededError')
    }
    store.write(EMPTY, running)
    page.window.Storage.prototype.setItem = setItem
    another.write(EMPTY, ended)
    expect(store.read().end).to.deep.contain(ended.end)
  })
})
