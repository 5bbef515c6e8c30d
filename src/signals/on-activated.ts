import { listen } from './listen.js'

/** A prerendered document becomes the page. */
export function onActivated(emit: () => void, target: EventTarget = document): () => void {
  return listen(target, 'prerenderingchange', emit, { once: true })
}
