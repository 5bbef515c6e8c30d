import { listen } from './listen.js'

/** `pageshow` out of the bfcache: `persisted` is a fact there, in `pagehide` only a guess. */
export function onRestored(emit: () => void, target: EventTarget = window): () => void {
  return listen<PageTransitionEvent>(target, 'pageshow', event => event.persisted && emit(), { capture: true })
}
