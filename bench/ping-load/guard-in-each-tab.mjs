import { GuardBrowser } from './guard-browser.mjs'

/** From the first script of a document to its `load`, in ms. */
const LOADING = 300

/** The guard in every tab of one browser: its core decides when to ask. */
export function guardInEachTab(count, random, given) {
  const browser = new GuardBrowser(count, random, given)
  let tabs = new Map()
  const currentOf = tab => tabs.get(tab).at(-1)
  const enter = (tab, source, isAnswer) => {
    const document = { visible: true }
    tabs.set(tab, [...(tabs.get(tab) ?? []), document])
    browser.start(document, source, isAnswer)
    const requestedAt = browser.now - given.latency
    const loaded = { type: 'loaded', fromCache: source === 'history-load', requestedAt: Math.round(requestedAt) }
    browser.later(LOADING, () => browser.dispatch(document, loaded))
  }
  const leave = tab => {
    const document = currentOf(tab)
    browser.dispatch(document, { type: 'left' })
    browser.documents.delete(document)
  }
  const restore = document => {
    browser.documents.add(document)
    // A page becomes visible again before its event that it was restored.
    browser.dispatch(document, { type: 'shown' })
    browser.dispatch(document, { type: 'restored' })
  }
  const subject = {
    begin() {
      browser.isSignedIn = true
      tabs = new Map()
      enter(0, 'network')
    },
    open: tab => enter(tab, 'network'),
    view(tab) {
      leave(tab)
      enter(tab, 'network')
    },
    back(tab, isCached) {
      if (tabs.get(tab).length === 1) return subject.view(tab)
      leave(tab)
      tabs.get(tab).pop()
      if (isCached) return restore(currentOf(tab))
      tabs.get(tab).pop()
      enter(tab, 'history-load')
    },
    hide(tab) {
      currentOf(tab).visible = false
      browser.dispatch(currentOf(tab), { type: 'hidden' })
    },
    show(tab, wasHidden) {
      currentOf(tab).visible = true
      // Becoming visible and getting the focus are two events.
      if (wasHidden) browser.dispatch(currentOf(tab), { type: 'shown' })
      browser.dispatch(currentOf(tab), { type: 'shown' })
    },
    signOut(tab) {
      browser.dispatch(currentOf(tab), { type: 'intent', reason: 'signed-out', repeats: 0 })
      browser.passUntil(browser.now + given.latency)
      browser.isSignedIn = false
      leave(tab)
      enter(tab, 'login', true)
      browser.passUntil(browser.now + 60_000)
      browser.close()
    },
    close: () => browser.close(),
  }
  const after =
    handle =>
    (at, ...details) => {
      browser.passUntil(at)
      handle(...details)
    }
  return Object.fromEntries(Object.entries(subject).map(([name, handle]) => [name, after(handle)]))
}
