import { expect } from 'chai'
import type { PlainMessage } from '../../../src/core/protocol.js'
import { onMessage, onStorage } from '../../../src/signals/other-tabs.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'

function openChannels() {
  const channel = new BroadcastChannel('logout-guard:test')
  const other = new BroadcastChannel('logout-guard:test')
  const emitted: (PlainMessage | null)[] = []
  const stop = onMessage(message => emitted.push(message), channel)
  const close = () => {
    stop()
    channel.close()
    other.close()
  }
  return { channel, other, emitted, stop, close }
}

const hostile: unknown[] = [
  ...[undefined, null, true, 0, '', 'ended', '{"v":1,"type":"ended"}', [], ['ended'], new Date(), new Map()],
  ...[{}, { v: 1 }, { type: 'ended' }, { v: 2, type: 'ended' }, { v: '1', type: 'ended' }, { v: 1, type: 'begin' }],
  ...[
    { v: 1, type: ['ended'] },
    { v: 1, type: { toString: 'ended' } },
    { v: 1, type: 'signed-in', user: 'mallory' },
  ],
  ...['x'.repeat(100_000), new Uint8Array(1000), { v: 1, type: '__proto__' }, { v: Number.NaN, type: 'ended' }],
]

describe('onMessage', () => {
  it('emits our messages, without fields that somebody added', async () => {
    const { other, emitted, close } = openChannels()
    other.postMessage({ v: 1, type: 'ending' })
    other.postMessage({ v: 1, type: 'ended', user: 'mallory', url: 'https://evil.example' })
    await until(() => emitted.length === 2)
    expect(emitted).to.deep.equal([
      { v: 1, type: 'ending' },
      { v: 1, type: 'ended' },
    ])
    close()
  })

  it('emits null for each hostile message', async () => {
    const { other, emitted, close } = openChannels()
    for (const message of hostile) other.postMessage(message)
    await until(() => emitted.length === hostile.length)
    expect(emitted.every(message => message === null)).to.equal(true)
    close()
  })

  it('emits null for a message that cannot be read', () => {
    const { channel, emitted, close } = openChannels()
    channel.dispatchEvent(new MessageEvent('messageerror'))
    expect(emitted).to.deep.equal([null])
    close()
  })

  it('unsubscribes', () => {
    const { channel, emitted, stop, close } = openChannels()
    stop()
    channel.dispatchEvent(new MessageEvent('message', { data: { v: 1, type: 'ended' } }))
    channel.dispatchEvent(new MessageEvent('messageerror'))
    expect(emitted).to.have.length(0)
    close()
  })
})

describe('onStorage', () => {
  it('emits the key that another document wrote, or null if all were cleared', async () => {
    const page = await openPage('plain')
    const emitted: (string | null)[] = []
    const stop = onStorage(key => emitted.push(key))
    page.window.localStorage.setItem('logout-guard:test', 'x')
    page.window.localStorage.clear()
    await until(() => emitted.length === 2)
    expect(emitted).to.deep.equal(['logout-guard:test', null])
    stop()
    window.dispatchEvent(new StorageEvent('storage', { key: 'x' }))
    expect(emitted).to.have.length(2)
  })
})
