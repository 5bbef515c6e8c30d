import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type MayReloadModule = typeof import('../../../src/effects/move.js')

const { origin } = location

describe('a page is reloaded without a click if it came', () => {
  const REFERRERS: Record<string, boolean> = {
    '': true,
    [`${origin}/account`]: true,
    [`${origin}/?tab=2`]: true,
    [`${origin}/`]: false,
    'https://evil.example/': false,
    [`https://evil.example/?${origin}/`]: false,
    [`${origin}.evil.example/account`]: false,
  }
  it("from the site's own page at /, if that is the entry before in the history", async () => {
    const page = await openPage('plain')
    const { mayReload } = await page.load<MayReloadModule>('effects/move.js')
    expect(mayReload(`${origin}/`, `${origin}/`)).to.equal(true)
    expect(mayReload(`${origin}/`, `${origin}/account`)).to.equal(false)
    expect(mayReload('https://evil.example/', `${origin}/`)).to.equal(false)
  })
  for (const [referrer, expected] of Object.entries(REFERRERS)) {
    it(`from "${referrer}": ${expected}`, async () => {
      const page = await openPage('plain')
      const { mayReload } = await page.load<MayReloadModule>('effects/move.js')
      expect(mayReload(referrer)).to.equal(expected)
    })
  }
})
