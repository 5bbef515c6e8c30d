import { listen } from './listen.js'

/** The network is back. */
export function onOnline(emit: () => void, target: EventTarget = window): () => void {
  return listen(target, 'online', emit)
}
