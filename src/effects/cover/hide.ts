import { attempt } from '../../browser/attempt.js'
import { createAdoptedSheet } from '../../browser/elements.js'
import { genuine, genuineDocument } from '../../browser/genuine.js'
import { NOTICE } from '../notice.js'

/**
 * `display: none` gives nothing away in Chromium, neither to find, print or the accessibility tree
 * (docs/platform-facts.md#covers), and of all covers that keep the document in place Firefox paints a restored page
 * least often with it (docs/platform-facts.md#last-picture). The root keeps no background: it would show on the canvas.
 * A transition of `display` would delay the cover, and a view transition go on showing its picture of the page.
 */
const STYLE = `:root>:not(${NOTICE}){display:none!important;transition:none!important}
:root{background:Canvas!important}
:root::before,:root::after{content:none!important}
:root::view-transition{display:none!important}`

/** So often in one task only an observer of the page undoes what the guard does, and the two would never end. */
const MAX_REASSERTS = 50

/** Counts its calls in one task; returns how many times they reached the bound: 0, then 1, 2 … */
export function createBound(): () => number {
  let rounds = 0
  return () => {
    if (rounds === 0) setTimeout(() => (rounds = 0))
    return Math.floor(rounds++ / MAX_REASSERTS)
  }
}

/** Makes sure of one part of the cover, as often as it is called; what gives it back goes to `undo`. */
export type HidingStep = (undo: (() => void)[]) => (() => void) | undefined

/** The children of the root that a person could see; before the parser has come that far there are none. */
export const visibleParts = () =>
  [...genuine(genuineDocument.documentElement).children].filter(
    (part): part is HTMLElement =>
      part instanceof HTMLElement && part !== genuineDocument.head && part.localName !== NOTICE,
  )

/** Inline styles: the way of the cover that the page's own style sheets cannot outdo. */
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

/** A constructed style sheet: no inline style that a Content-Security-Policy would refuse, and it waits for the body. */
const hideBySheet: HidingStep = undo => {
  const sheet = createAdoptedSheet(STYLE)
  if (!sheet) return
  undo.push(sheet.remove)
  return sheet.set
}

/** Calls back when the page's own code may have undone the cover. */
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
 * Hides everything in two ways, and again whenever the page's own code undoes one. None can keep the next from being set.
 * `first`: what comes before them. Returns what shows everything again.
 */
export function hide(...first: HidingStep[]): () => void {
  const undo: (() => void)[] = []
  const assert = () => steps.forEach(attempt)
  const steps = [...first, hideInline, hideBySheet, watchParts(assert)].map(way => attempt(() => way(undo)))
  assert()
  // The layout must be done before the browser freezes the page: Firefox paints what was laid out last. Before there is a
  // body it would take 0.5 to 1 ms for nothing.
  if (genuineDocument.body) attempt(() => genuine(genuineDocument.documentElement).getBoundingClientRect())
  return () => undo.forEach(attempt)
}
