import { expect } from 'chai'
import { onActivated, onOnline, onRestored } from '../../../src/signals/lifecycle.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { until } from '../until.js'
import { freeze, restore, show } from '../wake-ups.js'

type LifecycleModule = typeof import('../../../src/signals/lifecycle.js')
type LoadedModule = typeof import('../../../src/signals/arrival.js')

const signals: Record<string, [on: (emit: () => void, target: EventTarget) => () => void, event: () => Event]> = {
  onActivated: [onActivated, () => new Event('prerenderingchange')],
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
  it('emits when the tab is shown, focused or hidden, and unsubscribes completely', async () => {
    const page = await openPage('plain')
    const { onShown } = await page.load<LifecycleModule>('signals/lifecycle.js')
    const emitted: string[] = []
    const stop = onShown(
      () => emitted.push('shown'),
      () => emitted.push('hidden'),
    )
    show(page, 'hidden')
    show(page, 'visible')
    page.window.dispatchEvent(new Event('focus'))
    expect(emitted).to.deep.equal(['hidden', 'shown', 'shown'])
    stop()
    page.window.dispatchEvent(new Event('focus'))
    expect(emitted).to.have.length(3)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})

describe('onFrozen', () => {
  it('emits when a tab freezes, and when it thaws unless it was in the bfcache', async () => {
    const page = await openPage('plain')
    const { onFrozen } = await page.load<LifecycleModule>('signals/lifecycle.js')
    const emitted: string[] = []
    const stop = onFrozen(
      () => emitted.push('freeze'),
      () => emitted.push('thaw'),
    )
    const freeze = () => {
      page.document.dispatchEvent(new Event('freeze'))
      page.document.dispatchEvent(new Event('resume'))
    }
    freeze()
    expect(emitted).to.deep.equal(['freeze', 'thaw'])
    page.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    freeze()
    page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(emitted).to.deep.equal(['freeze', 'thaw', 'freeze'])
    freeze()
    expect(emitted).to.have.length(5)
    stop()
    freeze()
    expect(emitted).to.have.length(5)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})

describe('onLifecycle', () => {
  async function listening() {
    const page = await openPage('plain')
    const { onLifecycle } = await page.load<LifecycleModule>('signals/lifecycle.js')
    const later: (() => void)[] = []
    Object.assign(page.window, { setTimeout: (task: () => void) => later.push(task) })
    const dispatched: string[] = []
    return {
      page,
      dispatched,
      runLater: () => later.splice(0).map(task => task()),
      stop: onLifecycle(signal => dispatched.push(signal.type)),
    }
  }

  it('emits once for a restored page, which is visible before the event', async () => {
    const { page, dispatched, runLater, stop } = await listening()
    freeze(page)
    show(page, 'visible')
    restore(page)
    runLater()
    expect(dispatched).to.deep.equal(['hidden', 'left', 'restored'])
    stop()
  })

  it('takes a page for restored that has been visible for a while without an event', async () => {
    const { page, dispatched, runLater, stop } = await listening()
    freeze(page)
    show(page, 'visible')
    runLater()
    expect(dispatched).to.deep.equal(['hidden', 'left', 'restored'])
    stop()
  })

  it('does not take a page for restored that was left again', async () => {
    const { page, dispatched, runLater, stop } = await listening()
    freeze(page)
    show(page, 'visible')
    restore(page)
    freeze(page)
    runLater()
    expect(dispatched).to.deep.equal(['hidden', 'left', 'restored', 'hidden', 'left'])
    stop()
  })
})

describe('onLoaded', () => {
  interface Entry {
    readonly type?: string
    readonly transferSize?: number
    readonly encodedBodySize?: number
    readonly fetchStart?: number
    readonly deliveryType?: string
  }
  const fresh: Entry = { type: 'navigate', transferSize: 0, encodedBodySize: 500, fetchStart: 0 }
  const partial: Entry = { ...fresh, encodedBodySize: 0 }
  const back: Entry = { ...fresh, type: 'back_forward' }

  /** As measured in Chromium, Firefox and WebKit: what the entry says, and what is emitted when. */
  const entries: [says: string, entry: Entry | undefined, atParsing: boolean | null, atLoad: boolean][] = [
    ['from the cache', fresh, true, true],
    ['from the cache, in Chromium', { ...fresh, deliveryType: 'cache' }, true, true],
    ['from the cache, in WebKit', { ...partial, fetchStart: -1860 }, true, true],
    ['from the cache, in WebKit, with a transfer size', { ...partial, transferSize: 300 }, null, true],
    ['from the cache, or redirected by another site, in WebKit', partial, null, true],
    ['from the network', { ...fresh, transferSize: 800 }, false, false],
    ['from the network, not complete, in Chromium', { ...partial, transferSize: 300, deliveryType: '' }, false, false],
    ['not modified, in Chromium', { ...fresh, transferSize: 300, deliveryType: 'cache' }, false, false],
    ['nothing yet, in a browser that reports it later', { ...partial, deliveryType: '' }, null, true],
    ['from the cache, before any size', { ...partial, deliveryType: 'cache' }, true, true],
    ['a reload', { ...fresh, type: 'reload' }, false, false],
    ['Back from the cache', back, true, true],
    ['Back from the cache, in WebKit', { ...back, transferSize: 300, encodedBodySize: 0 }, null, true],
    ['Back from the network', { ...back, transferSize: 800 }, false, false],
    ['nothing is known', undefined, null, false],
  ]
  const listening = async (entry: Entry | undefined, patience = 5000) => {
    const page = await openPage('plain')
    const { onLoaded } = await page.load<LoadedModule>('signals/arrival.js')
    page.window.performance.getEntriesByType = () => (entry ? [entry] : []) as unknown as PerformanceEntryList
    Object.defineProperty(page.window.Document.prototype, 'readyState', { value: 'loading', configurable: true })
    const target = new EventTarget()
    const emitted: boolean[] = []
    const stop = onLoaded(fromCache => emitted.push(fromCache), patience, target)
    return { emitted, stop, happens: (type: string) => target.dispatchEvent(new Event(type)) }
  }
  for (const [says, entry, atParsing, atLoad] of entries) {
    it(`judges: ${says}`, async () => {
      const { emitted, stop, happens } = await listening(entry)
      happens('DOMContentLoaded')
      expect(emitted).to.deep.equal(atParsing === null ? [] : [atParsing])
      happens('load')
      happens('load')
      expect(emitted).to.deep.equal([atLoad])
      stop()
    })
  }

  it('takes a history load that hangs for one from the cache', async () => {
    const { emitted } = await listening({ ...back, encodedBodySize: 0 }, 1)
    await until(() => emitted.length > 0)
    expect(emitted).to.deep.equal([true])
  })

  it('does not give up on any other', async () => {
    const { emitted, stop, happens } = await listening(partial, 1)
    let isLater = false
    setTimeout(() => {
      isLater = true
    }, 5)
    await until(() => isLater)
    expect(emitted).to.deep.equal([])
    happens('load')
    expect(emitted).to.deep.equal([true])
    stop()
  })

  it('finds that a page of this server came from the network', async () => {
    const page = await openPage('plain')
    const { onLoaded } = await page.load<LoadedModule>('signals/arrival.js')
    const target = new EventTarget()
    const emitted: boolean[] = []
    const stop = onLoaded(fromCache => emitted.push(fromCache), 5000, target)
    target.dispatchEvent(new Event('load'))
    expect(emitted).to.deep.equal([false])
    stop()
  })
})
