import { listen } from './listen.js'

/** WebKit reports 300 bytes of headers for an answer out of its cache; the others 0. Without a body both are smaller than any page. */
const HEADERS_ONLY = 300

/** At `load` all three engines tell by the size whether the document came from the HTTP cache (platform-facts 4). */
export function onLoaded(emit: (fromCache: boolean) => void, target: EventTarget = window): () => void {
  return listen(target, 'load', () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    emit(!entry || entry.transferSize <= HEADERS_ONLY)
  })
}
