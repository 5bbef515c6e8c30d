import type { EventLogEntry } from '../support/event-log-entry.js'

/** How a page came back: from the bfcache, or by a load, followed by the reason if the engine gives one. */
export type WayBack = 'restored' | `loaded ${string}`

/**
 * Reads in the entries of a tab how the page at this path came back. A load that the server redirected has its entry at
 * the end of the redirects.
 */
export function wayBack(entries: EventLogEntry[], path: string, end = path): WayBack | undefined {
  const here = entries.filter(entry => entry.path === path)
  if (here.some(entry => entry.what === 'pageshow' && entry.persisted)) return 'restored'
  const there = entries.filter(entry => entry.path === path || entry.path === end)
  const load = there.find(entry => entry.what === 'start' && entry.type === 'back_forward')
  if (!load) return undefined
  const reasons = [...(load.notRestored ?? '').matchAll(/"reason":"([^"]+)"/g)].map(match => match[1])
  return `loaded ${reasons.join(' ')}`
}
