import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'

/** Takes an element out of the document, where nothing can show it. Returns what puts it back. */
export function takeOut(part: Element): () => void {
  const place = genuineDocument.createComment('')
  genuine(part).replaceWith(place)
  return () => place.replaceWith(part)
}
