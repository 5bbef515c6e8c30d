import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type MayRenewModule = typeof import('../../../src/effects/may-renew.js')

const { origin } = location

describe('a page is loaded again without a click if it came', () => {
  const REFERRERS: Record<string, boolean> = {
    '': true,
    [`${origin}/account`]: true,
    [`${origin}/?tab=2`]: true,
    [`${origin}/`]: false,
    'https://evil.example/': false,
    [`https://evil.example/?${origin}/`]: false,
    [`${origin}.evil.example/account`]: false,
  }
  it("from the site's own page at /, which is the one before in the history", async () => {
    const page = await openPage('plain')
    const { mayRenew } = await page.load<MayRenewModule>('effects/may-renew.js')
    expect(mayRenew(`${origin}/`, `${origin}/`)).to.equal(true)
    expect(mayRenew(`${origin}/`, `${origin}/account`)).to.equal(false)
    expect(mayRenew('https://evil.example/', `${origin}/`)).to.equal(false)
  })
  for (const [referrer, expected] of Object.entries(REFERRERS)) {
    it(`from "${referrer}": ${expected}`, async () => {
      const page = await openPage('plain')
      const { mayRenew } = await page.load<MayRenewModule>('effects/may-renew.js')
      expect(mayRenew(referrer)).to.equal(expected)
    })
  }
})
