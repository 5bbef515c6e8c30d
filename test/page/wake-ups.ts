import type { Page } from './open-page.js'

const dispatch = ({ window }: Page, type: 'pagehide' | 'pageshow') =>
  window.dispatchEvent(new window.PageTransitionEvent(type, { persisted: true }))

/** On the prototype, as in browsers: the guard reads it there. */
const setVisibility = ({ window }: Page, value: 'visible' | 'hidden') =>
  Object.defineProperty(window.Document.prototype, 'visibilityState', { value, configurable: true })

/** A tab is brought to the front, or to the back. */
export function show(page: Page, visibilityState: 'visible' | 'hidden'): void {
  setVisibility(page, visibilityState)
  const { document, window } = page
  window.EventTarget.prototype.dispatchEvent.call(document, new window.Event('visibilitychange', { bubbles: true }))
}

/** Dispatches the events of a page that goes to the bfcache: in every engine it becomes hidden after `pagehide`. */
export function freeze(page: Page): void {
  dispatch(page, 'pagehide')
  show(page, 'hidden')
}

/** Dispatches the events of a page that comes out of the bfcache. */
export function restore(page: Page): void {
  setVisibility(page, 'visible')
  dispatch(page, 'pageshow')
}

/** Sets the clock of a page forward by so many ms. */
export function pass(ms: number, { window }: Page): void {
  const now = window.Date.now.bind(window.Date)
  window.Date.now = () => now() + ms
}
