import { expect } from 'chai'
import { loginAddress } from '../../../src/effects/login-address.js'
import '../leave-nothing-behind.js'

const login = { loginUrl: 'https://example.org/login', returnTo: 'returnTo', reason: 'expired', isProtected: true }
const from = (href: string, changes = {}) => {
  const { searchParams, origin, pathname } = new URL(loginAddress({ ...login, ...changes }, new URL(href)))
  return { address: origin + pathname, ...Object.fromEntries(searchParams) }
}

describe('the address of the login page', () => {
  it('tells the reason and the way back', () => {
    expect(from('https://example.org/account?tab=2#top')).to.deep.equal({
      address: 'https://example.org/login',
      reason: 'expired',
      returnTo: '/account?tab=2#top',
    })
  })

  it('names the way back as the site wants it, or not at all', () => {
    expect(from('https://example.org/a', { returnTo: 'next' })).to.contain({ next: '/a' })
    expect(from('https://example.org/a', { returnTo: false })).not.to.have.property('returnTo')
    expect(from('https://example.org/a', { isProtected: false })).not.to.have.property('returnTo')
  })

  it('keeps what the site put there', () => {
    const loginUrl = 'https://sso.example/login?client=7&returnTo=old'
    const { searchParams } = new URL(loginAddress({ ...login, loginUrl }, new URL('https://example.org/a')))
    expect([...searchParams]).to.deep.equal([
      ['client', '7'],
      ['returnTo', '/a'],
      ['reason', 'expired'],
    ])
  })

  for (const path of ['//evil.example/x', '///evil.example/x', '/\\evil.example/x', '/%2F/evil.example']) {
    it(`never sends anybody to another host: ${path}`, () => {
      const { returnTo = '' } = from(`https://example.org${path}`) as { returnTo?: string }
      expect(new URL(returnTo, 'https://example.org').origin).to.equal('https://example.org')
      expect(returnTo).to.match(/^\/[^/\\]/)
    })
  }
})
