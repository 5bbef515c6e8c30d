import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { askServer } from './ask-server.js'

const verdicts: Record<string, string[]> = {
  'signed-in': ['no-content', 'html', 'empty', 'authenticated', 'user-42', '202'],
  'signed-out': ['401', '419', '440', 'not-authenticated', 'problem-json', 'no-user', 'to-login'],
  unknown: [
    ...['400', '403', '404', '405', '410', '418', '500', '502', '503', 'too-many'],
    ...['malformed-json', 'json-array', 'json-null', 'authenticated-text', 'empty-object', 'no-session', 'broken'],
    ...['to-page', 'to-other-origin'],
  ],
}

describe('the ping', () => {
  for (const [verdict, answers] of Object.entries(verdicts)) {
    for (const answer of answers) {
      it(`finds ${verdict} in ${answer}`, async () => {
        expect((await askServer(answer)).verdict).to.equal(verdict)
      })
    }
  }

  it('finds out who is signed in', async () => {
    const finding = await askServer('authenticated')
    expect(finding).to.deep.equal({ verdict: 'signed-in', user: 'alice', roles: ['admin'], expiresAt: 1893456000000 })
    expect((await askServer('user-42')).user).to.equal('42')
    expect((await askServer('user-object')).user).to.equal('42')
    expect(await askServer('nameless-user')).to.deep.equal({ verdict: 'signed-in', code: 'LG221' })
  })

  it('takes other statuses for a sign-out, if the site says so', async () => {
    const options = { signedOutStatus: [403] }
    expect((await askServer('403', options)).verdict).to.equal('signed-out')
    expect((await askServer('401', options)).verdict).to.equal('unknown')
  })

  it('takes a 200 without what it expects for a login form', async () => {
    for (const pingExpect of ['Account of', /account/i]) {
      expect((await askServer('html', { pingExpect })).verdict).to.equal('signed-in')
      expect((await askServer('login-form', { pingExpect })).verdict).to.equal('signed-out')
      expect((await askServer('guarded-form', { pingExpect })).verdict).to.equal('signed-out')
      expect((await askServer('no-content', { pingExpect })).verdict).to.equal('signed-in')
      expect((await askServer('500', { pingExpect })).verdict).to.equal('unknown')
    }
  })

  it('is one passive GET that bypasses the cache', async () => {
    const headersFor = async (options = {}) => JSON.parse((await askServer('which-headers', options)).user ?? '')
    const headers = await headersFor()
    expect(headers).to.contain({ method: 'GET', accept: 'application/json', 'x-session-passive': '1' })
    expect(headers['cache-control']).to.equal('no-cache')
    expect(await headersFor({ passive: false })).not.to.have.property('x-session-passive')
  })
})
