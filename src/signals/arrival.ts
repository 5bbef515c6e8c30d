import { serviceWorkers } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { listen, stopAll } from '../browser/listen.js'
import type { Source } from '../core/begin.js'

interface Entry extends Partial<PerformanceNavigationTiming> {
  readonly deliveryType?: string
  readonly responseStatus?: number
  /** When a prerendered document became the page; 0 for others, and as long as it did not. */
  readonly activationStart?: number
}

export const entryOf = () => performance.getEntriesByType('navigation')[0] as Entry | undefined

/** By a worker of the site. The ready-made one, whose address carries its options, leaves every document to the browser. */
function mayBeAnswered(): boolean {
  const isOurs = serviceWorkers()?.controller?.scriptURL.includes('logout-guard=')
  return isOurs === false
}

/**
 * Whether the document came out of the HTTP cache; `undefined` while the browser does not tell. Measured: Chromium tells
 * in the head, by `deliveryType` and the size of the headers; Firefox when the document is parsed, by the sizes; WebKit
 * too, or never: what its cache answers has no size, was requested before this navigation began, or seems to take no
 * time at all. Newer ones know `deliveryType` too (Firefox 158, Safari 26.4), which is empty while nothing is known. An
 * answer 304 has headers: the server was asked. So does a reload. What a site's worker answers has any size, and says
 * nothing.
 */
export function isFromCache(): boolean | undefined {
  const { type, transferSize, encodedBodySize, fetchStart, deliveryType } = entryOf() ?? {}
  if (type === 'reload' || (type !== 'back_forward' && mayBeAnswered())) return false
  if (encodedBodySize || (deliveryType !== undefined && transferSize)) return transferSize === 0
  return deliveryType || (fetchStart ?? 0) < 0 ? true : undefined
}

/**
 * Whether the HTTP cache holds this document from now on, if it came from the network. Not so what a worker may have
 * answered, and what WebKit was redirected to: there the next visit found the answer from before (docs/platform-facts.md#http-cache).
 */
export function isStored(): boolean {
  const { redirectCount, encodedBodySize } = entryOf() ?? {}
  return redirectCount === 0 && encodedBodySize !== 0 && !mayBeAnswered()
}

/**
 * Tells once whether the document came out of the HTTP cache. Where the browser never tells, it did, and so did a history
 * load that takes longer than `patience` ms: that costs one load (in WebKit also after a way by another site), and is safe.
 */
export function onLoaded(
  emit: (fromCache: boolean) => void,
  patience: number,
  target: EventTarget = window,
): () => void {
  const judge = (isLast: boolean) => {
    const found = isFromCache() ?? (isLast ? entryOf() !== undefined : undefined)
    if (found === undefined) return
    stop()
    emit(found)
  }
  const isComplete = genuineDocument.readyState === 'complete'
  const timer = setTimeout(() => judge(isComplete || isHistoryLoad()), isComplete ? 0 : patience)
  const stop = stopAll(
    () => clearTimeout(timer),
    listen(target, 'DOMContentLoaded', () => judge(false)),
    listen(target, 'load', () => judge(true)),
  )
  return stop
}

/** An address without its fragment. */
export const withoutFragment = (url: string): string => url.split('#')[0] ?? ''

const isPrerendered = (): unknown =>
  (genuineDocument as { prerendering?: boolean }).prerendering || entryOf()?.activationStart

/** Session restore, reopened and duplicated tabs have this type, too (docs/platform-facts.md#http-cache). */
const isHistoryLoad = () => entryOf()?.type === 'back_forward'

/** Whether, as far as anybody can see, the server sent this document for the person to look at now. */
export const isFromServer = (): boolean => !isPrerendered() && !isHistoryLoad() && !isFromCache()

export function sourceHere(): Source {
  if (isPrerendered()) return 'prerendered'
  if (isHistoryLoad()) return 'history-load'
  const fromCache = isFromCache()
  return fromCache === undefined ? 'uncertain' : fromCache ? 'cached' : 'network'
}

/** The status of the answer that this document is; 0 where the browser does not tell (WebKit). */
export const statusHere = (): number => entryOf()?.responseStatus ?? 0

/** When this document was asked for, in ms since 1970. */
export const requestedAt = (): number => Math.round(Date.now() - performance.now())
