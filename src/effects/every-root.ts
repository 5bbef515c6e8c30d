import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'

/** The document and every open shadow root in it. With a walker Chromium saw 20,000 elements in 7 ms, with a list in 12. */
export function everyRoot(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const roots = [genuine(root)]
  const walker = genuineDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode()) {
    const { shadowRoot } = walker.currentNode as Element
    if (shadowRoot instanceof ShadowRoot) roots.push(...everyRoot(shadowRoot))
  }
  return roots
}
