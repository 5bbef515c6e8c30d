import { attempt } from '../browser/attempt.js'
import { everyRoot } from '../browser/elements.js'
import { genuine, genuineDocument } from '../browser/genuine.js'
import { patch } from '../browser/listen.js'
import { NOTICE } from './notice.js'

/** Windows that this document opened, each with its first document. */
const opened = new Map<Window, Document>()

/** Notes which windows script of this document opens: none of them has a guard unless it shows a page of the site. */
export function watchOpened(): () => void {
  return patch(window, 'open', original => (...args) => {
    const found = original.apply(window, args)
    // Where it is still on its way to an address, its first document would be ours, too.
    const isWritten = /^(about:blank|blob:.*)?$/.test(String(args[0] ?? ''))
    // A window of another origin throws when it is read: there is nothing of ours in it.
    attempt(() => found && isWritten && opened.set(found, found.document))
    return found
  })
}

/**
 * Empties and closes windows that this document wrote: those that show their first document still, whose address is this
 * one's as soon as it is written, or a `blob:`.
 */
export function closeOpened(): void {
  const { documentPictureInPicture: floating } = window as { documentPictureInPicture?: { window: Window | null } }
  if (floating?.window) opened.set(floating.window, floating.window.document)
  for (const [found, first] of opened)
    attempt(() => {
      const { document, location } = found
      if (document !== first && location.protocol !== 'blob:') return
      genuine(document).documentElement.replaceChildren()
      found.close()
    })
}

/**
 * Setting `srcObject` runs the load algorithm, also with `null`: with a source left it would fetch that once more, and
 * keep Firefox from ever completing the next document (docs/platform-facts.md#leaving).
 */
function unload(media: HTMLMediaElement): void {
  media.replaceChildren()
  media.removeAttribute('src')
  media.srcObject = null
}

/** Sources that would keep private bytes alive behind the document: object URLs, and media that goes on loading. */
function release(element: Element): void {
  // From the prototype: fields of a form stand in the way of its own `attributes` and `getAttribute`.
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

/** `history.state` may hold what the page showed. Browsers limit how often it may be set, and then throw. */
const forgetState = () => history.replaceState(null, '')

/** What outlives the document: `window.name`, and `history.state` of its entry. */
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

/** Empties the document: elements, title, object URLs, and what outlives it. What is gone cannot be shown again. */
export function empty(): void {
  attempt(releaseAll)
  attempt(closeOpened)
  attempt(() => {
    genuineDocument.title = ''
  })
  attempt(removeAll)
  forget()
}
