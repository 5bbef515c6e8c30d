import { listen } from './listen.js'

/** `pagehide`: the browser may freeze the document as it is now. */
export function onLeft(emit: () => void, target: EventTarget = window): () => void {
  return listen(target, 'pagehide', emit, { capture: true })
}
