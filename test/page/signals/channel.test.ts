import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type ChannelModule = typeof import('../../../src/signals/other-tabs.js')

describe('the channel', () => {
  it('broadcasts to the other documents of the same guard', async () => {
    const page = await openPage('plain')
    const { createChannel } = await page.load<ChannelModule>('signals/other-tabs.js')
    const { channel, broadcast } = createChannel('test')
    const listener = new BroadcastChannel('logout-guard:test')
    const heard = new Promise<MessageEvent>(resolve => listener.addEventListener('message', resolve, { once: true }))
    broadcast('ending')
    expect((await heard).data).to.deep.equal({ v: 1, type: 'ending' })
    listener.close()
    channel?.close()
  })

  it('is null if the browser has none', async () => {
    const page = await openPage('plain')
    const { createChannel } = await page.load<ChannelModule>('signals/other-tabs.js')
    const refuse = class {
      constructor() {
        throw new Error('opaque origin')
      }
    }
    for (const value of [undefined, refuse]) {
      Object.defineProperty(page.window, 'BroadcastChannel', { value, configurable: true })
      const { channel, broadcast } = createChannel('test')
      expect(channel).to.equal(null)
      broadcast('ended')
    }
  })
})
