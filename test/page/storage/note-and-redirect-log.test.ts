import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type StorageModule = typeof import('../../../src/storage/storage.js')

const withoutStorage = (window: Window) =>
  Object.defineProperty(window, 'sessionStorage', {
    get: () => {
      throw new Error('SecurityError')
    },
  })

describe('a note for the next document', () => {
  it('is read once', async () => {
    const page = await openPage('plain')
    const { createNote } = await page.load<StorageModule>('storage/storage.js')
    const note = createNote('logout-guard:test:note', true)
    expect(note.take()).to.equal(null)
    note.leave('/account')
    note.leave('/orders')
    expect(createNote('logout-guard:test:note', true).take()).to.equal('/orders')
    expect(note.take()).to.equal(null)
  })

  it('is neither written nor read by a frame', async () => {
    const page = await openPage('plain')
    const { createNote } = await page.load<StorageModule>('storage/storage.js')
    createNote('logout-guard:test:note').leave('/orders')
    expect(sessionStorage).to.have.length(0)
    sessionStorage.setItem('logout-guard:test:note', '/account')
    expect(createNote('logout-guard:test:note').take()).to.equal(null)
    expect(sessionStorage).to.have.length(1)
  })

  it('is lost without sessionStorage, and nothing is thrown', async () => {
    const page = await openPage('plain')
    const { createNote } = await page.load<StorageModule>('storage/storage.js')
    withoutStorage(page.window)
    const note = createNote('logout-guard:test:note', true)
    note.leave('/account')
    expect(note.take()).to.equal(null)
  })
})

describe('the moves of a tab', () => {
  it('are counted for 20 seconds', async () => {
    const page = await openPage('plain')
    const { createRedirectLog } = await page.load<StorageModule>('storage/storage.js')
    const moves = createRedirectLog('logout-guard:test:moves')
    for (const at of [1000, 2000, 21_500]) moves.add(at)
    expect(moves.read(21_600)).to.deep.equal([2000, 21_500])
    expect(moves.read(50_000)).to.deep.equal([])
  })

  it('are not read from rubbish, nor counted if they are in the future', async () => {
    const page = await openPage('plain')
    const { createRedirectLog } = await page.load<StorageModule>('storage/storage.js')
    sessionStorage.setItem('logout-guard:test:moves', 'a {} 999999 1000 -5')
    expect(createRedirectLog('logout-guard:test:moves').read(1500)).to.deep.equal([1000, -5])
  })

  it('are not counted without sessionStorage', async () => {
    const page = await openPage('plain')
    const { createRedirectLog } = await page.load<StorageModule>('storage/storage.js')
    withoutStorage(page.window)
    const moves = createRedirectLog('logout-guard:test:moves')
    moves.add(1000)
    expect(moves.read(1500)).to.deep.equal([])
  })
})
