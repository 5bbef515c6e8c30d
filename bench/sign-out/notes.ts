import type { Tab } from '../../test/support/tab.js'
import { until } from '../../test/support/until.js'

/** What reaches a tab: a bare message, a message that makes it hide itself in the simplest way, a sign-out. */
export type Event = 'heard' | 'hidden' | 'covered'

/** The page's own globals, see pages.ts. */
declare const now: () => number
declare const notes: Record<Event, number[]>
declare const bare: BroadcastChannel
declare const plain: BroadcastChannel
declare const style: CSSStyleDeclaration
declare const logoutGuard: { logout(): Promise<void> }

/** Each runs in the page, causes one event in the other tabs, and returns the time right before. */
const causes: Record<Event, () => number> = {
  heard: () => {
    const start = now()
    bare.postMessage('signed out')
    return start
  },
  hidden: () => {
    const start = now()
    plain.postMessage('signed out')
    return start
  },
  covered: () => {
    const start = now()
    void logoutGuard.logout()
    return start
  },
}

export const setOff = (tab: Tab, event: Event): Promise<number> => tab.run(causes[event])

/** Clears the notes and the simple cover of a tab: some pages are covered for a moment while they open. */
export const forget = (tab: Tab): Promise<void> =>
  tab.run(() => {
    style.removeProperty('display')
    for (const times of Object.values(notes)) times.length = 0
  })

/**
 * Waits until the event has reached this tab, and returns its last time. In WebKit the message can overtake the marker:
 * then a visible tab asks the server, which says yes until it has answered the sign-out, and covers again by the
 * marker.
 */
export async function noted(tab: Tab, event: Event): Promise<number> {
  const times = () => tab.run(which => notes[which], event)
  await until(async () => (await times()).length > 0, { what: `a tab that ${event}` })
  return Math.max(...(await times()))
}
