import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { PageWindow } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

const refuse = () => {
  throw new Error('broken by the page')
}

/** What scripts replace, and who owns it. */
const broken: Record<string, (window: PageWindow) => object> = {
  MutationObserver: window => window,
  CSSStyleSheet: window => window,
  getSelection: window => window,
  requestAnimationFrame: window => window,
  createTreeWalker: ({ Document }) => Document.prototype,
  querySelector: ({ Document }) => Document.prototype,
  querySelectorAll: ({ Document }) => Document.prototype,
  getAttributeNames: ({ Element }) => Element.prototype,
  getBoundingClientRect: ({ Element }) => Element.prototype,
  revokeObjectURL: ({ URL }) => URL,
  replaceState: ({ history }) => history,
  postMessage: ({ BroadcastChannel }) => BroadcastChannel.prototype,
}

describe('a page that broke what the guard uses', () => {
  for (const [name, ownerIn] of Object.entries(broken)) {
    it(`is covered and left all the same: ${name}`, async () => {
      signedIn()
      const { page, guard } = await openWithGuard()
      const { documentElement } = page.document
      page.document.body.insertAdjacentHTML('beforeend', '<a href="blob:x">x</a><div style="height:9999px"></div>')
      page.window.scrollTo(0, 99)
      const owner = ownerIn(page.window)
      const descriptor = Object.getOwnPropertyDescriptor(owner, name)
      Object.defineProperty(owner, name, { value: refuse, configurable: true })
      guard.start()
      await until(() => guard.state === 'open')
      expect(page.isCovered()).to.equal(false)
      freeze(page)
      expect(page.isCovered()).to.equal(true)
      signedOut()
      restore(page)
      await until(() => guard.state === 'leaving')
      expect(documentElement.children).to.have.length(0)
      if (descriptor) Object.defineProperty(owner, name, descriptor)
      else Reflect.deleteProperty(owner, name)
      await until(() => page.path.startsWith('/login?'))
    })
  }
})
