import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { askServer } from './ask-server.js'

describe('a ping without a verdict', () => {
  for (const answer of ['404', '405']) {
    it(`says that the ping URL is wrong: ${answer}`, async () => {
      expect(await askServer(answer)).to.contain({ verdict: 'unknown', code: 'LG206', problem: `status ${answer}` })
    })
  }

  for (const answer of ['403', '500', 'malformed-json', 'broken']) {
    it(`says what the problem is: ${answer}`, async () => {
      const finding = await askServer(answer)
      expect(finding.problem).to.be.a('string')
      expect(finding.code).to.equal(undefined)
    })
  }

  it("remembers the server's wish for a pause: seconds, a date, or nothing", async () => {
    expect((await askServer('too-many')).retryAfter).to.equal(7000)
    expect((await askServer('too-many-until')).retryAfter).to.be.within(80_000, 91_000)
    expect((await askServer('too-many-rubbish')).retryAfter).to.equal(0)
    expect((await askServer('500')).retryAfter).to.equal(0)
  })

  for (const answer of ['never', 'never-ends']) {
    it(`ends when it is aborted: ${answer}`, async () => {
      const controller = new AbortController()
      const asked = askServer(answer, {}, { signal: controller.signal })
      controller.abort('timeout')
      expect(await asked).to.deep.equal({ verdict: 'unknown', problem: 'timeout' })
    })
  }

  it('may be redirected for ever', async () => {
    expect((await askServer('round-and-round')).verdict).to.equal('signed-out')
    expect((await askServer('round-and-round', {}, { isNewborn: true })).verdict).to.equal('unknown')
  })
})

describe('a redirect of the ping, while the page itself just came from the network,', () => {
  const asNewborn = (answer: string, options = {}) => askServer(answer, options, { isNewborn: true })

  it('that ends at a page says that the ping URL is wrong', async () => {
    expect(await asNewborn('to-page')).to.deep.equal({ verdict: 'unknown', problem: 'redirect', wrongUrl: true })
  })

  it('that ends at the login page is a sign-out', async () => {
    expect(await asNewborn('to-login')).to.deep.equal({ verdict: 'signed-out' })
    expect(await asNewborn('to-login', { loginUrl: '/login?client=7' })).to.deep.equal({ verdict: 'signed-out' })
  })

  it('that ends at an error is a sign-out', async () => {
    expect(await asNewborn('to-error')).to.deep.equal({ verdict: 'signed-out' })
  })

  it('is followed once', async () => {
    await forgetRequests()
    await asNewborn('to-page')
    expect(await requestsTo('/answers/to-page')).to.have.length(2)
    expect(await requestsTo('/answers/html')).to.have.length(1)
  })

  it('to another origin is a sign-out', async () => {
    expect(await asNewborn('to-other-origin')).to.deep.equal({ verdict: 'signed-out' })
  })
})
