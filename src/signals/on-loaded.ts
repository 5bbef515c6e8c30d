import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

/** WebKit reports 300 bytes of headers for an answer out of its cache; the others 0. A page's body comes on top. */
const HEADERS_ONLY = 300

/** Without an entry nobody knows, and a document of unknown origin counts as one from the cache. */
function isFromCache(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return !entry || entry.transferSize <= HEADERS_ONLY
}

/**
 * At `load` all three engines tell by the size whether the document came from the HTTP cache (platform-facts 4). Who
 * waits longer than `patience` ms, for an image that hangs, is told that it did: that costs one load, and is safe.
 */
export function onLoaded(
  emit: (fromCache: boolean) => void,
  patience: number,
  target: EventTarget = window,
): () => void {
  const isComplete = document.readyState === 'complete'
  const timer = setTimeout(() => emit(isComplete ? isFromCache() : true), isComplete ? 0 : patience)
  return stopAll(
    () => clearTimeout(timer),
    listen(target, 'load', () => emit(isFromCache())),
  )
}
