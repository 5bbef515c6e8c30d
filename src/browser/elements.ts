import { attempt } from './attempt.js'
import { genuine, genuineDocument } from './genuine.js'

/**
 * The document and every open shadow root in it. In Chromium a tree walker visited 20,000 elements in 7 ms; a list took
 * 12 ms.
 */
export function everyRoot(root: Document | ShadowRoot = document): (Document | ShadowRoot)[] {
  const roots = [genuine(root)]
  const walker = genuineDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode()) {
    const { shadowRoot } = walker.currentNode as Element
    if (shadowRoot instanceof ShadowRoot) roots.push(...everyRoot(shadowRoot))
  }
  return roots
}

/** Takes an element out of the document, so that nothing can show it. Returns a function that puts it back. */
export function takeOut(part: Element): () => void {
  const place = genuineDocument.createComment('')
  genuine(part).replaceWith(place)
  return () => place.replaceWith(part)
}

/** A constructed style sheet, or `null` in browsers older than Chromium 99, Firefox 101, Safari 16.4. */
export function createSheet(style: string): CSSStyleSheet | null {
  if (!genuineDocument.adoptedStyleSheets) return null
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  return sheet
}

interface AdoptedSheet {
  /** Puts the sheet behind all others, unless it is there already. */
  set(): void
  remove(): void
}

/** A constructed style sheet for this document; `null` where the browser has none. Apply it with `set()`. */
export function createAdoptedSheet(style: string): AdoptedSheet | null {
  const sheet = createSheet(style)
  if (!sheet) return null
  const others = () => genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  return {
    set() {
      if (genuineDocument.adoptedStyleSheets.at(-1) !== sheet) genuineDocument.adoptedStyleSheets = [...others(), sheet]
    },
    remove() {
      genuineDocument.adoptedStyleSheets = others()
    },
  }
}

/** Adds a constructed style sheet, if browser and page allow it. Returns a function that removes it. */
export function adopt(style: string): () => void {
  const sheet = attempt(() => createAdoptedSheet(style))
  attempt(sheet?.set)
  return () => sheet?.remove()
}
