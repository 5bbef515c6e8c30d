import type { Source } from './core/start-table.js'
import { isFromCache } from './signals/on-loaded.js'

/** Its address, without the fragment. */
export const here = () => location.href.split('#')[0] ?? ''

/**
 * Session restore, reopened and duplicated tabs have the type of a history load too
 * (docs/platform-facts.md#http-cache).
 */
function sourceOf(type: string | undefined): Source {
  if ((document as { prerendering?: boolean }).prerendering) return 'prerendered'
  if (type === 'back_forward') return 'history-load'
  const fromCache = isFromCache()
  return fromCache === undefined ? 'uncertain' : fromCache ? 'cached' : 'network'
}

const entryOf = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined

/** The status of the answer that this document is; 0 where the browser does not tell (WebKit). */
export const statusHere = (): number => (entryOf() as { responseStatus?: number } | undefined)?.responseStatus ?? 0

/** How this document came here. `posted` is the address that the page before posted a form to. */
export function readArrival(posted: string | null) {
  const { type, redirectCount } = entryOf() ?? {}
  return {
    source: sourceOf(type),
    requestedAt: Math.round(Date.now() - performance.now()),
    /** Whether it is what a POST was answered with, and not where it redirected to. */
    isPostResult: posted === here() && redirectCount === 0 && type === 'navigate',
  }
}
