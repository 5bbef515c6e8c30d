import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

async function openWithMessages() {
  signedIn()
  const { page, guard, events } = await openWithGuard()
  guard.start()
  await until(() => guard.state === 'open')
  await forgetRequests()
  const channel = new BroadcastChannel('logout-guard:default')
  const errors: string[] = []
  guard.on('error', ({ code, detail }) => errors.push(`${code} ${detail}`))
  events.length = 0
  return { page, guard, events, errors, channel }
}

describe('a message', () => {
  it('in another form is ignored and counted: LG205', async () => {
    const { page, events, errors, channel } = await openWithMessages()
    for (const hostile of [null, 'ended', { v: 2, type: 'ended' }, { v: 1, type: 'signed-in' }]) {
      channel.postMessage(hostile)
    }
    await until(() => errors.length === 4)
    expect(errors).to.deep.equal(['LG205 1', 'LG205 2', 'LG205 3', 'LG205 4'])
    expect(events.every(event => event === 'error LG205')).to.equal(true)
    expect(page.isCovered()).to.equal(false)
    expect(page.codes).to.deep.equal([])
    expect(await requestsTo('/session')).to.have.length(0)
    channel.close()
  })

  for (const type of ['ending', 'ended']) {
    it(`"${type}" without a cause covers the page, asks once, and ends nothing`, async () => {
      const { page, guard, events, channel } = await openWithMessages()
      for (let n = 0; n < 50; n++) channel.postMessage({ v: 1, type })
      await until(() => events.includes('cover'))
      await until(() => guard.state === 'open')
      expect(page.isCovered()).to.equal(false)
      expect(localStorage.getItem('logout-guard:default:end')).to.equal(null)
      expect((await requestsTo('/session')).length).to.be.below(5)
      channel.close()
    })
  }

  it('on the channel of another guard is ignored', async () => {
    const { events, channel } = await openWithMessages()
    const other = new BroadcastChannel('logout-guard:other')
    other.postMessage({ v: 1, type: 'ended' })
    channel.postMessage('after it')
    await until(() => events.length > 0)
    expect(events).to.deep.equal(['error LG205'])
    other.close()
    channel.close()
  })
})

describe('rubbish in localStorage', () => {
  for (const rubbish of ['{', '{"v":9}', '[]', 'x'.repeat(10_000)]) {
    it(`is ignored, so the page is covered and asks: ${rubbish.slice(0, 9)}`, async () => {
      const { page, guard, events, channel } = await openWithMessages()
      for (const part of ['running', 'end', 'intent']) localStorage.setItem(`logout-guard:default:${part}`, rubbish)
      await until(() => events.includes('cover'))
      await until(() => guard.state === 'open')
      expect(page.isCovered()).to.equal(false)
      expect(JSON.parse(localStorage.getItem('logout-guard:default:running') ?? '').verdict).to.equal('signed-in')
      channel.close()
    })
  }
})
