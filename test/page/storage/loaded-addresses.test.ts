import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type StorageModule = typeof import('../../../src/storage/storage.js')

const KEY = 'logout-guard:test:loaded'
const open = async () => {
  const page = await openPage('plain')
  const { createLoadedAddresses } = await page.load<StorageModule>('storage/storage.js')
  return { page, at: (address: string) => createLoadedAddresses(KEY, `https://site.example${address}`) }
}

describe('the addresses loaded in an epoch', () => {
  it('are known to every document of the epoch, and to none of another', async () => {
    const { at } = await open()
    expect(at('/a').has('1-2')).to.equal(false)
    at('/a').add('1-2')
    expect(at('/a').has('1-2')).to.equal(true)
    expect(at('/b').has('1-2')).to.equal(false)
    expect(at('/a').has('3-4')).to.equal(false)
  })

  it('are forgotten with the epoch', async () => {
    const { at } = await open()
    at('/a').add('1-2')
    at('/b').add('3-4')
    expect(at('/b').has('3-4')).to.equal(true)
    expect(at('/a').has('1-2')).to.equal(false)
  })

  it('are hashes, each once, and only the last hundred', async () => {
    const { at } = await open()
    for (let n = 0; n < 120; n++) at(`/${n}`).add('1-2')
    at('/119').add('1-2')
    const [nonce, ...hashes] = localStorage.getItem(KEY)?.split(' ') ?? []
    expect(nonce).to.equal('1-2')
    expect(new Set(hashes).size).to.equal(100)
    for (const hash of hashes) expect(hash).to.match(/^[0-9a-z]{1,7}$/)
    expect([19, 20, 119].map(n => at(`/${n}`).has('1-2'))).to.deep.equal([false, true, true])
  })

  it('are written once by each document', async () => {
    const { at } = await open()
    const loaded = at('/a')
    loaded.add('1-2')
    localStorage.removeItem(KEY)
    loaded.add('1-2')
    expect(localStorage.getItem(KEY)).to.equal(null)
    loaded.add('3-4')
    expect(loaded.has('3-4')).to.equal(true)
  })

  it('are not known if storage refuses, and nothing is thrown', async () => {
    const { page, at } = await open()
    Object.defineProperty(page.window, 'localStorage', {
      get: () => {
        throw new page.window.DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
    at('/a').add('1-2')
    expect(at('/a').has('1-2')).to.equal(false)
  })

  it('are not read from rubbish', async () => {
    const { at } = await open()
    for (const rubbish of ['', ' ', '1-2', '1-2  ', 'null', '{}']) {
      localStorage.setItem(KEY, rubbish)
      expect(at('/a').has('1-2')).to.equal(false)
    }
  })
})
