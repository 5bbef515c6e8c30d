import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type StaleReadModule = typeof import('../../../src/storage/marker-store.js')

describe('staleRead()', () => {
  it('is one task in Chromium, and five milliseconds in browsers that do not say that they are Chromium', async () => {
    const page = await openPage('plain')
    const { staleRead } = await page.load<StaleReadModule>('storage/marker-store.js')
    expect(staleRead()).to.equal(0)
    Reflect.deleteProperty(page.window.Navigator.prototype, 'userAgentData')
    expect(staleRead()).to.equal(5)
  })
})
