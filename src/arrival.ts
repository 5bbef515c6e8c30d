import type { Source } from './core/opens-at-start.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import { entryOf, isFromCache } from './signals/on-loaded.js'

/** Its address, without the fragment. */
export const here = () => location.href.split('#')[0] ?? ''

/**
 * Session restore, reopened and duplicated tabs have the type of a history load too
 * (docs/platform-facts.md#http-cache).
 */
function sourceOf(type: string | undefined): Source {
  if ((genuineDocument as { prerendering?: boolean }).prerendering) return 'prerendered'
  if (type === 'back_forward') return 'history-load'
  const fromCache = isFromCache()
  return fromCache === undefined ? 'uncertain' : fromCache ? 'cached' : 'network'
}

/** The status of the answer that this document is; 0 where the browser does not tell (WebKit). */
export const statusHere = (): number => entryOf()?.responseStatus ?? 0

/** How this document came here. */
export function readArrival({ postNote, posts, store }: Memory) {
  const { type, redirectCount } = entryOf() ?? {}
  const { running } = store.read()
  const isPosted = postNote.take() === here() && redirectCount === 0 && type === 'navigate'
  const isOwnPost = running !== null && posts.has(running.epoch.nonce)
  return {
    source: sourceOf(type),
    requestedAt: Math.round(Date.now() - performance.now()),
    /** Whether it is what a POST was answered with, and not where it redirected to. */
    isPostResult: isPosted || isOwnPost,
    /** Whether it is one that came from the network in the epoch that runs. */
    isOwnPost,
  }
}
