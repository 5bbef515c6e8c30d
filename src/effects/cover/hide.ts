import { attempt } from '../../browser/attempt.js'
import { createAdoptedSheet } from '../../browser/elements.js'
import { genuine, genuineDocument } from '../../browser/genuine.js'
import { NOTICE } from '../notice.js'

/**
 * `display: none` gives nothing away in Chromium, not to find, print or the accessibility tree
 * (docs/platform-facts.md#covers). Of all covers that keep the document in place, it is the one with which Firefox
 * paints a restored page least often (docs/platform-facts.md#last-picture). The root loses its background, which would
 * show on the canvas. A transition of `display` would delay the cover, and a view transition would go on showing its
 * picture of the page.
 */
const STYLE = `:root>:not(${NOTICE}){display:none!important;transition:none!important}
:root{background:Canvas!important}
:root::before,:root::after{content:none!important}
:root::view-transition{display:none!important}`

/** Only an observer of the page undoes the cover this often in one task, and then the two would never end. */
const MAX_REASSERTS = 50

/** Counts its calls in one task. Each call returns how often the bound was reached so far: 0, then 1, 2 … */
export function createBound(): () => number {
  let rounds = 0
  return () => {
    if (rounds === 0) setTimeout(() => (rounds = 0))
    return Math.floor(rounds++ / MAX_REASSERTS)
  }
}

/** One part of the cover. Adds to `undo` what removes it. Returns a function that sets it, also once more. */
export type HidingStep = (undo: (() => void)[]) => (() => void) | undefined

/** The children of the root that a person could see; none before the parser has reached them. */
export const visibleParts = () =>
  [...genuine(genuineDocument.documentElement).children].filter(
    (part): part is HTMLElement =>
      part instanceof HTMLElement && part !== genuineDocument.head && part.localName !== NOTICE,
  )

/** Hides by inline styles, which the page's own style sheets cannot override. */
const hideInline: HidingStep = undo => {
  const kept = new Map<HTMLElement, () => void>()
  const hide = (element: HTMLElement) => {
    const part = genuine(element)
    const { style } = part
    const value = style.getPropertyValue('display')
    const priority = style.getPropertyPriority('display')
    if (value === 'none' && priority) return
    const hadStyle = part.hasAttribute('style')
    kept.set(element, () => {
      style.setProperty('display', value, priority)
      // No empty attribute where there was none.
      if (!hadStyle && !part.getAttribute('style')) part.removeAttribute('style')
    })
    style.setProperty('display', 'none', 'important')
  }
  undo.push(() => kept.forEach(attempt<void>))
  return () => {
    for (const part of visibleParts()) attempt(() => hide(part))
  }
}

/**
 * Hides by a constructed style sheet, which a Content-Security-Policy allows and which also hides a body that the
 * parser adds later.
 */
const hideBySheet: HidingStep = undo => {
  const sheet = createAdoptedSheet(STYLE)
  if (!sheet) return
  undo.push(sheet.remove)
  return sheet.set
}

/** Calls `changed` when the page's own code may have undone the cover. */
const watchParts = (changed: () => void): HidingStep => {
  return undo => {
    const observer = new MutationObserver(changed)
    undo.push(() => observer.disconnect())
    return () => {
      observer.disconnect()
      observer.observe(document, { childList: true })
      observer.observe(genuineDocument.documentElement, { childList: true })
      for (const part of visibleParts()) observer.observe(part, { attributeFilter: ['style'] })
    }
  }
}

/**
 * Hides everything in two ways, and again whenever the page's own code undoes one. If one step throws, the next are
 * carried out all the same. `first`: steps that come before these. Returns a function that shows everything again.
 */
export function hide(...first: HidingStep[]): () => void {
  const undo: (() => void)[] = []
  const assert = () => steps.forEach(attempt)
  const steps = [...first, hideInline, hideBySheet, watchParts(assert)].map(step => attempt(() => step(undo)))
  assert()
  // The covered page must be laid out before the browser freezes it: Firefox paints what was laid out last. Before
  // there is a body this would cost 0.5 to 1 ms for nothing.
  if (genuineDocument.body) attempt(() => genuine(genuineDocument.documentElement).getBoundingClientRect())
  return () => undo.forEach(attempt)
}
