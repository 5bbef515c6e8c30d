import { serviceWorkers } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { listen, stopAll } from '../browser/listen.js'
import type { Source } from '../core/begin.js'

interface Entry extends Partial<PerformanceNavigationTiming> {
  readonly deliveryType?: string
  readonly responseStatus?: number
  /** When a prerendered document became the page; 0 before that, and for other documents. */
  readonly activationStart?: number
}

export const entryOf = () => performance.getEntriesByType('navigation')[0] as Entry | undefined

/**
 * Whether a service worker of the site may have answered the navigation. The ready-made worker, whose address carries
 * its options, leaves every document to the browser.
 */
function mayBeAnswered(): boolean {
  const isOurs = serviceWorkers()?.controller?.scriptURL.includes('logout-guard=')
  return isOurs === false
}

/**
 * Whether the document came out of the HTTP cache; `undefined` while the browser does not show it. Measured:
 * Chromium shows it in the head, by `deliveryType` and the size of the headers. Firefox shows it when the document is
 * parsed, by the sizes. WebKit shows it then, too, or never: an answer from its cache has no size, was requested before
 * this navigation began, or seems to take no time at all. Newer versions have `deliveryType`, too (Firefox 158,
 * Safari 26.4); it is empty while nothing is known. A 304 has headers, because the server was asked; a reload
 * asks it, too. What a site's worker answers may have any size, which proves nothing.
 */
export function isFromCache(): boolean | undefined {
  const { type, transferSize, encodedBodySize, fetchStart, deliveryType } = entryOf() ?? {}
  if (type === 'reload' || (type !== 'back_forward' && mayBeAnswered())) return false
  if (encodedBodySize || (deliveryType !== undefined && transferSize)) return transferSize === 0
  return deliveryType || (fetchStart ?? 0) < 0 ? true : undefined
}

/**
 * Whether the HTTP cache holds this document from now on, if it came from the network. It may not hold what a worker
 * answered. Nor what WebKit was redirected to: there the next visit found the answer from before
 * (docs/platform-facts.md#http-cache).
 */
export function isStored(): boolean {
  const { redirectCount, encodedBodySize } = entryOf() ?? {}
  return redirectCount === 0 && encodedBodySize !== 0 && !mayBeAnswered()
}

/**
 * Calls `emit` once with whether the document came out of the HTTP cache. If the browser never shows that, the document
 * counts as cached, and so does a history load that takes longer than `timeout` ms. That costs one load (in WebKit also
 * after a way by another site), and is safe. Returns a function that stops waiting.
 */
export function onLoaded(
  emit: (fromCache: boolean) => void,
  timeout: number,
  target: EventTarget = window,
): () => void {
  const look = (isLast: boolean) => {
    const found = isFromCache() ?? (isLast ? entryOf() !== undefined : undefined)
    if (found === undefined) return
    stop()
    emit(found)
  }
  const isComplete = genuineDocument.readyState === 'complete'
  const timer = setTimeout(() => look(isComplete || isHistoryLoad()), isComplete ? 0 : timeout)
  const stop = stopAll(
    () => clearTimeout(timer),
    listen(target, 'DOMContentLoaded', () => look(false)),
    listen(target, 'load', () => look(true)),
  )
  return stop
}

/** An address without its fragment. */
export const withoutFragment = (url: string): string => url.split('#')[0] ?? ''

const isPrerendered = (): unknown =>
  (genuineDocument as { prerendering?: boolean }).prerendering || entryOf()?.activationStart

/** Session restore, reopened tabs and duplicated tabs have this type, too (docs/platform-facts.md#http-cache). */
const isHistoryLoad = () => entryOf()?.type === 'back_forward'

/** Whether, as far as the browser shows, the server sent this document for the person to look at now. */
export const isFromServer = (): boolean => !isPrerendered() && !isHistoryLoad() && !isFromCache()

export function sourceHere(): Source {
  if (isPrerendered()) return 'prerendered'
  if (isHistoryLoad()) return 'history-load'
  const fromCache = isFromCache()
  return fromCache === undefined ? 'uncertain' : fromCache ? 'cached' : 'network'
}

/** The HTTP status of this document; 0 where the browser does not show it (WebKit). */
export const statusHere = (): number => entryOf()?.responseStatus ?? 0

/** When this document was requested, in ms since 1970. */
export const requestedAt = (): number => Math.round(Date.now() - performance.now())
