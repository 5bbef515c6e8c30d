import { attempt } from '../browser/attempt.js'
import { everyRoot } from '../browser/elements.js'
import { genuine, genuineDocument } from '../browser/genuine.js'
import { patch } from '../browser/listen.js'
import { NOTICE } from './notice.js'

/** Windows that this document opened, each with the first document it showed. */
const opened = new Map<Window, Document>()

/**
 * Notes which windows a script of this document opens: unless such a window shows a page of the site, it has no guard.
 * Returns a function that ends the noting.
 */
export function watchOpened(): () => void {
  return patch(window, 'open', original => (...args) => {
    const child = original.apply(window, args)
    // While a window still loads an address, its first document is of this origin, too: it is not noted.
    const isWritten = /^(about:blank|blob:.*)?$/.test(String(args[0] ?? ''))
    // Reading a window of another origin throws; it contains nothing of ours.
    attempt(() => child && isWritten && opened.set(child, child.document))
    return child
  })
}

/**
 * Empties and closes the windows that this document wrote: those that still show their first document (its address
 * becomes this document's as soon as it is written), or a `blob:` document.
 */
export function closeOpened(): void {
  const { documentPictureInPicture: floating } = window as { documentPictureInPicture?: { window: Window | null } }
  if (floating?.window) opened.set(floating.window, floating.window.document)
  for (const [child, first] of opened)
    attempt(() => {
      const { document, location } = child
      if (document !== first && location.protocol !== 'blob:') return
      genuine(document).documentElement.replaceChildren()
      child.close()
    })
}

/**
 * The sources go first. Setting `srcObject`, even to `null`, runs the load algorithm: it would fetch a remaining source
 * once more, and Firefox would never complete the next document (docs/platform-facts.md#leaving).
 */
function unload(media: HTMLMediaElement): void {
  media.replaceChildren()
  media.removeAttribute('src')
  media.srcObject = null
}

/** Releases what would keep private bytes alive after the document is gone: object URLs, and media that still loads. */
function release(element: Element): void {
  // From the prototype: a field with such a name hides the form's own `attributes` or `getAttribute`.
  const { getAttributeNames, getAttribute } = Element.prototype
  for (const name of getAttributeNames.call(element)) {
    const value = getAttribute.call(element, name) ?? ''
    if (value.startsWith('blob:')) URL.revokeObjectURL(value)
  }
  if (element instanceof HTMLMediaElement) unload(element)
}

const releaseAll = () => {
  for (const root of everyRoot()) for (const element of root.querySelectorAll('*')) attempt(() => release(element))
}

/** `history.state` may contain what the page showed. Browsers limit how often it may be set, and throw beyond that. */
const forgetState = () => history.replaceState(null, '')

/** Clears what outlives the document: `window.name`, and `history.state` of its entry. */
export function forget(): void {
  attempt(() => {
    window.name = ''
  })
  attempt(forgetState)
}

const removeAll = () => {
  const root = genuine(genuineDocument.documentElement)
  for (const part of [...root.childNodes]) if ((part as Element).localName !== NOTICE) root.removeChild(part)
}

/**
 * Empties the document: elements, title, object URLs, and what outlives it. What is no longer there cannot be shown
 * again.
 */
export function empty(): void {
  attempt(releaseAll)
  attempt(closeOpened)
  attempt(() => {
    genuineDocument.title = ''
  })
  attempt(removeAll)
  forget()
}
