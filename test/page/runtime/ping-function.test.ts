import { expect } from 'chai'
import type { PingContext } from '../../../src/options/options.js'
import { settingsFrom } from '../../../src/options/settings.js'
import { createCheck } from '../../../src/runtime/ping.js'
import '../leave-nothing-behind.js'

function askBy(ping: unknown, signal = new AbortController().signal) {
  const settings = settingsFrom({ ping, pingUrl: '/session', loginUrl: '/login' }, new URL(location.href))
  return createCheck(settings, fetch.bind(window))({ reason: 'restored:own', signal })
}

describe('a ping function', () => {
  it('gets the reason and a signal', async () => {
    let given: PingContext | undefined
    const { signal } = new AbortController()
    await askBy((context: PingContext) => {
      given = context
      return 'signed-in'
    }, signal)
    expect(given).to.deep.equal({ url: new URL('/session', location.href).href, signal, reason: 'restored:own' })
  })

  it('answers with a verdict, or an object with more', async () => {
    for (const verdict of ['signed-in', 'signed-out', 'changed'] as const) {
      expect(await askBy(async () => verdict)).to.deep.equal({ verdict })
    }
    const more = { verdict: 'signed-in', user: 'alice', roles: ['admin'], expiresAt: 1_800_000_000_000 } as const
    expect(await askBy(async () => more)).to.deep.equal(more)
    expect(await askBy(async () => ({ ...more, user: { id: 7 } }))).to.deep.equal({ ...more, user: '7' })
    expect(await askBy(async () => ({ ...more, user: 7, roles: ['a', 3], expiresAt: 'soon' }))).to.deep.equal({
      ...{ verdict: 'signed-in', user: '7', roles: ['a'] },
    })
  })

  it('may throw or reject: that is unknown, and reported', async () => {
    const problem = 'Error: no network'
    const refuse = () => {
      throw new Error('no network')
    }
    expect(await askBy(refuse)).to.deep.equal({ verdict: 'unknown', problem })
    expect(await askBy(() => Promise.reject(new Error('no network')))).to.deep.equal({ verdict: 'unknown', problem })
  })

  it('may never settle: it ends when it is aborted', async () => {
    const controller = new AbortController()
    const asked = askBy(() => new Promise(() => {}), controller.signal)
    controller.abort('timeout')
    expect(await asked).to.deep.equal({ verdict: 'unknown', problem: 'timeout' })
  })

  it('may settle too late: that is ignored', async () => {
    const controller = new AbortController()
    let reject = (_error: Error) => {}
    const late = new Promise((_, refuse) => {
      reject = refuse
    })
    const asked = askBy(() => late, controller.signal)
    controller.abort('sign-out')
    expect((await asked).problem).to.equal('sign-out')
    reject(new Error('late'))
  })

  const rubbish = [undefined, null, true, 204, 'yes', '', [], ['signed-in'], {}, { verdict: 'ok' }, new Response()]
  for (const [index, answer] of rubbish.entries()) {
    it(`may answer rubbish (${index}): that is unknown, and reported`, async () => {
      const finding = await askBy(async () => answer)
      expect(finding.verdict).to.equal('unknown')
      expect(finding.problem).to.be.a('string')
    })
  }
})
