import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { until } from '../until.js'
import { askServer } from './ask-server.js'

describe('a ping without a verdict', () => {
  for (const answer of ['404', '405']) {
    it(`reports that the ping URL is wrong: ${answer}`, async () => {
      expect(await askServer(answer)).to.contain({ verdict: 'unknown', code: 'LG206', problem: `status ${answer}` })
    })
  }

  for (const answer of ['403', '500', 'malformed-json', 'broken']) {
    it(`reports the problem: ${answer}`, async () => {
      const finding = await askServer(answer)
      expect(finding.problem).to.be.a('string')
      expect(finding.code).to.equal(undefined)
    })
  }

  it('keeps the pause that the server asks for: seconds, a date, or none', async () => {
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

  it('reports what to answer instead of JSON that says nothing', async () => {
    for (const answer of ['empty-object', 'json-null', 'json-array', 'no-session', 'authenticated-text']) {
      expect(await askServer(answer)).to.contain({ verdict: 'unknown', code: 'LG220', problem: 'status 200' })
    }
  })
})

describe('a redirect of the ping', () => {
  const another = { verdict: 'unknown', code: 'LG207', problem: 'another origin' }

  it('that ends at the login page is a sign-out, whatever else its address says', async () => {
    expect(await askServer('to-login')).to.deep.equal({ verdict: 'signed-out' })
    expect(await askServer('to-login', { loginUrl: '/login?client=7' })).to.contain({ verdict: 'unknown' })
    expect(await askServer('to-login-again')).to.deep.equal({ verdict: 'signed-out' })
  })

  for (const [answer, end] of Object.entries({ 'to-page': 'html', 'to-error': '500' })) {
    it(`that ends elsewhere is reported, with the address: ${answer}`, async () => {
      const problem = `${location.origin}/answers/${end}`
      expect(await askServer(answer)).to.contain({ verdict: 'unknown', code: 'LG207', problem })
    })
  }

  it('is followed once', async () => {
    await forgetRequests()
    await askServer('to-page')
    expect(await requestsTo('/answers/to-page')).to.have.length(2)
    expect(await requestsTo('/answers/html')).to.have.length(1)
  })

  it('to another origin is a sign-out only if people sign in on another origin', async () => {
    const elsewhere = [{ loginUrl: 'https://id.example/' }, { signInOrigins: ['https://id.example'] }]
    expect(await askServer('to-other-origin')).to.contain(another)
    for (const options of elsewhere) {
      expect(await askServer('to-other-origin', options)).to.deep.equal({ verdict: 'signed-out' })
    }
  })

  it('that never ends is no verdict', async () => {
    expect(await askServer('round-and-round')).to.contain(another)
  })

  it('that the network cuts off is no verdict, wherever people sign in', async () => {
    const finding = await askServer(`to-broken?${Math.random()}`, { signInOrigins: ['https://id.example'] })
    expect(finding).to.contain({ verdict: 'unknown' })
    expect(finding.code).to.equal(undefined)
  })

  it('that never answers ends when it is aborted', async () => {
    const controller = new AbortController()
    const asked = askServer('to-never', {}, { signal: controller.signal })
    await until(async () => (await requestsTo('/answers/never')).length > 0)
    controller.abort('sign-out')
    expect(await asked).to.deep.equal({ verdict: 'unknown', problem: 'sign-out' })
  })
})
