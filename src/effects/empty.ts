import { attempt } from '../attempt.js'
import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'
import { everyRoot } from './every-root.js'
import { NOTICE } from './notice-name.js'
import { closeOpened } from './opened.js'

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
