import { GuardBrowser } from './guard-browser.mjs'

/** From the first script of a document to its `load`, in ms. */
const LOADING = 300

/** The guard in every tab of one browser, asking as its core decides. */
export function guardInEachTab(count, random, given) {
  const browser = new GuardBrowser(count, random, given)
  let tabs = new Map()
  const currentOf = tab => tabs.get(tab).at(-1)
  const enter = (tab, source, isSignOutAnswer) => {
    const document = { visible: true }
    tabs.set(tab, [...(tabs.get(tab) ?? []), document])
    browser.start(document, source, isSignOutAnswer)
    const requestedAt = browser.now - given.latency
    const loaded = { type: 'loaded', fromCache: source === 'history-load', requestedAt: Math.round(requestedAt) }
    browser.later(LOADING, () => browser.raise(document, loaded))
  }
  const leave = tab => {
    const document = currentOf(tab)
    browser.raise(document, { type: 'left' })
    browser.documents.delete(document)
  }
  const restore = document => {
    browser.documents.add(document)
    // A page is visible again before it is told that it was restored.
    browser.raise(document, { type: 'shown' })
    browser.raise(document, { type: 'restored' })
  }
  const acts = {
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
      if (tabs.get(tab).length === 1) return acts.view(tab)
      leave(tab)
      tabs.get(tab).pop()
      if (isCached) return restore(currentOf(tab))
      tabs.get(tab).pop()
      enter(tab, 'history-load')
    },
    hide(tab) {
      currentOf(tab).visible = false
      browser.raise(currentOf(tab), { type: 'hidden' })
    },
    show(tab, wasHidden) {
      currentOf(tab).visible = true
      // Becoming visible and getting the focus are two events.
      if (wasHidden) browser.raise(currentOf(tab), { type: 'shown' })
      browser.raise(currentOf(tab), { type: 'shown' })
    },
    signOut(tab) {
      browser.raise(currentOf(tab), { type: 'intent', reason: 'signed-out', repeats: 0 })
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
    act =>
    (at, ...details) => {
      browser.passUntil(at)
      act(...details)
    }
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, after(act)]))
}
