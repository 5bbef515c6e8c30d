import { genuineDocument } from '../genuine-document.js'
import { listen } from './listen.js'

/** A prerendered document becomes the page. */
export function onActivated(emit: () => void, target: EventTarget = genuineDocument): () => void {
  return listen(target, 'prerenderingchange', emit, { once: true })
}
