import { expect } from 'chai'
import { onActivated } from '../../../src/signals/on-activated.js'
import { onLeft } from '../../../src/signals/on-left.js'
import { onOnline } from '../../../src/signals/on-online.js'
import { onRestored } from '../../../src/signals/on-restored.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'

type ShownModule = typeof import('../../../src/signals/on-shown.js')
type ThawedModule = typeof import('../../../src/signals/on-thawed.js')
type LoadedModule = typeof import('../../../src/signals/on-loaded.js')

const signals: Record<string, [on: (emit: () => void, target: EventTarget) => () => void, event: () => Event]> = {
  onActivated: [onActivated, () => new Event('prerenderingchange')],
  onLeft: [onLeft, () => new PageTransitionEvent('pagehide', { persisted: true })],
  onOnline: [onOnline, () => new Event('online')],
  onRestored: [onRestored, () => new PageTransitionEvent('pageshow', { persisted: true })],
}

for (const [name, [on, event]] of Object.entries(signals)) {
  describe(name, () => {
    it('emits', () => {
      const target = new EventTarget()
      let emitted = 0
      const stop = on(() => emitted++, target)
      target.dispatchEvent(event())
      expect(emitted).to.equal(1)
      stop()
    })

    it('unsubscribes', () => {
      const target = new EventTarget()
      let emitted = 0
      on(() => emitted++, target)()
      target.dispatchEvent(event())
      expect(emitted).to.equal(0)
    })
  })
}

describe('onRestored', () => {
  it('does not emit when a page is shown for the first time', () => {
    const target = new EventTarget()
    let emitted = 0
    const stop = onRestored(() => emitted++, target)
    target.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    expect(emitted).to.equal(0)
    stop()
  })
})

describe('onShown', () => {
  it('tells when the tab is shown, focused or hidden, and unsubscribes wholly', async () => {
    const page = await openPage('plain')
    const { onShown } = await page.load<ShownModule>('signals/on-shown.js')
    const emitted: string[] = []
    const stop = onShown(
      () => emitted.push('shown'),
      () => emitted.push('hidden'),
    )
    let visibilityState = 'hidden'
    Object.defineProperty(page.document, 'visibilityState', { get: () => visibilityState })
    page.document.dispatchEvent(new Event('visibilitychange'))
    visibilityState = 'visible'
    page.document.dispatchEvent(new Event('visibilitychange'))
    page.window.dispatchEvent(new Event('focus'))
    expect(emitted).to.deep.equal(['hidden', 'shown', 'shown'])
    stop()
    page.window.dispatchEvent(new Event('focus'))
    expect(emitted).to.have.length(3)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})

describe('onThawed', () => {
  it('tells of a background tab that froze, and of none in the bfcache', async () => {
    const page = await openPage('plain')
    const { onThawed } = await page.load<ThawedModule>('signals/on-thawed.js')
    const emitted: string[] = []
    const stop = onThawed(
      () => emitted.push('freeze'),
      () => emitted.push('thaw'),
    )
    const freeze = () => {
      page.document.dispatchEvent(new Event('freeze'))
      page.document.dispatchEvent(new Event('resume'))
    }
    freeze()
    page.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    freeze()
    page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(emitted).to.deep.equal(['freeze', 'thaw'])
    freeze()
    expect(emitted).to.have.length(4)
    stop()
    freeze()
    expect(emitted).to.have.length(4)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})

describe('onLoaded', () => {
  const sizes: [size: number | undefined, fromCache: boolean][] = [
    [0, true],
    [300, true],
    [301, false],
    [undefined, true],
  ]
  for (const [transferSize, expected] of sizes) {
    it(`judges by the size: ${transferSize}`, async () => {
      const page = await openPage('plain')
      const { onLoaded } = await page.load<LoadedModule>('signals/on-loaded.js')
      const entries = transferSize === undefined ? [] : [{ transferSize }]
      page.window.performance.getEntriesByType = () => entries as unknown as PerformanceEntryList
      const target = new EventTarget()
      const emitted: boolean[] = []
      const stop = onLoaded(fromCache => emitted.push(fromCache), 5000, target)
      target.dispatchEvent(new Event('load'))
      stop()
      target.dispatchEvent(new Event('load'))
      expect(emitted).to.deep.equal([expected])
    })
  }

  it('finds that a page of this server came from the network', async () => {
    const page = await openPage('plain')
    const { onLoaded } = await page.load<LoadedModule>('signals/on-loaded.js')
    const target = new EventTarget()
    const emitted: boolean[] = []
    const stop = onLoaded(fromCache => emitted.push(fromCache), 5000, target)
    target.dispatchEvent(new Event('load'))
    expect(emitted).to.deep.equal([false])
    stop()
  })
})
