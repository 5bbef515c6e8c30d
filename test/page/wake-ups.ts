import type { Page } from './open-page.js'

const dispatch = ({ window }: Page, type: 'pagehide' | 'pageshow') =>
  window.dispatchEvent(new window.PageTransitionEvent(type, { persisted: true }))

/** What a page is told when it goes to the bfcache. */
export const freeze = (page: Page) => dispatch(page, 'pagehide')

/** What a page is told when it comes out of the bfcache. */
export const restore = (page: Page) => dispatch(page, 'pageshow')

/** Sets the clock of a page forward by so many ms. */
export function pass(ms: number, { window }: Page): void {
  const now = window.Date.now.bind(window.Date)
  window.Date.now = () => now() + ms
}
