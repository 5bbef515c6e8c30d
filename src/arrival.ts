import type { Source } from './core/opens-at-start.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import { entryOf, isFromCache } from './signals/on-loaded.js'

/** An address without its fragment. */
export const withoutFragment = (url: string): string => url.split('#')[0] ?? ''

const isPrerendered = () =>
  Boolean((genuineDocument as { prerendering?: boolean }).prerendering || entryOf()?.activationStart)

/** Session restore, reopened and duplicated tabs have this type, too (docs/platform-facts.md#http-cache). */
const isHistoryLoad = () => entryOf()?.type === 'back_forward'

/** Whether, as far as anybody can see, the server sent this document for the person to look at now. */
export const isFromServer = (): boolean => !isPrerendered() && !isHistoryLoad() && !isFromCache()

function sourceHere(): Source {
  if (isPrerendered()) return 'prerendered'
  if (isHistoryLoad()) return 'history-load'
  const fromCache = isFromCache()
  return fromCache === undefined ? 'uncertain' : fromCache ? 'cached' : 'network'
}

/** The status of the answer that this document is; 0 where the browser does not tell (WebKit). */
export const statusHere = (): number => entryOf()?.responseStatus ?? 0

/** When this document was asked for, in ms since 1970. */
export const requestedAt = (): number => Math.round(Date.now() - performance.now())

/** How this document came to its address. */
export function readArrival({ postNote, posts, store }: Memory, address: string) {
  const { type, redirectCount } = entryOf() ?? {}
  const { running } = store.read()
  const isPosted = postNote.take() === address && redirectCount === 0 && type === 'navigate'
  const isOwnPost = running !== null && posts.has(running.epoch.nonce)
  return {
    source: sourceHere(),
    requestedAt: requestedAt(),
    /** Whether it is what a POST was answered with, and not where it redirected to. */
    isPostResult: isPosted || isOwnPost,
    /** Whether it is one that came from the network in the epoch that runs. */
    isOwnPost,
  }
}
