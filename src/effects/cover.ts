import { attempt } from '../attempt.js'
import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'
import { createBound } from './create-bound.js'
import { createSheet } from './create-sheet.js'
import { keepArrival } from './keep-arrival.js'
import { keepFocus } from './keep-focus.js'
import { keepMedia } from './keep-media.js'
import { keepScroll } from './keep-scroll.js'
import { keepSelection } from './keep-selection.js'
import { keepTitle } from './keep-title.js'
import { noteScrolled } from './note-scrolled.js'
import { NOTICE } from './notice.js'
import { takeOut } from './take-out.js'

export interface Cover {
  /** Hides everything at once; `false` if it was hidden already. */
  set(): boolean
  /** Gives everything back; `false` if nothing was hidden. */
  lift(): boolean
  /** Notes from now on what has to be saved, so that it need not be looked for; returns what ends that. */
  watch(): () => void
}

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

/** Makes sure of one part of the cover, as often as it is called; what gives it back goes to `undo`. */
type Way = (undo: (() => void)[]) => (() => void) | undefined

/** The children of the root that a person could see; before the parser has come that far there are none. */
const visibleParts = () =>
  [...genuine(genuineDocument.documentElement).children].filter(
    (part): part is HTMLElement =>
      part instanceof HTMLElement && part !== genuineDocument.head && part.localName !== NOTICE,
  )

/** Inline styles: the way of the cover that the page's own style sheets cannot outdo. */
const hideInline: Way = undo => {
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
const hideBySheet: Way = undo => {
  const sheet = createSheet(STYLE)
  if (!sheet) return
  const without = () => genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  undo.push(() => {
    genuineDocument.adoptedStyleSheets = without()
  })
  return () => {
    if (genuineDocument.adoptedStyleSheets.at(-1) !== sheet) genuineDocument.adoptedStyleSheets = [...without(), sheet]
  }
}

/** Once too often in a task, the parts themselves go: no style of the page can show what is not there. */
const removeParts: Way = undo => {
  const passed = createBound()
  return () => {
    if (passed() > 0) undo.push(...visibleParts().map(takeOut))
  }
}

/** Calls back when the page's own code may have undone the cover. */
const watchParts = (changed: () => void): Way => {
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

/** Sets both ways, and again whenever the page's own code undoes one. None can keep the next from being set. */
function hide(): () => void {
  const undo: (() => void)[] = []
  const assert = () => steps.forEach(attempt)
  const steps = [removeParts, hideInline, hideBySheet, watchParts(assert)].map(way => attempt(() => way(undo)))
  assert()
  // The layout must be done before the browser freezes the page: Firefox paints what was laid out last.
  attempt(() => genuine(genuineDocument.documentElement).getBoundingClientRect())
  return () => undo.forEach(attempt)
}

/** Before there is a body nobody has scrolled, selected or focused anything, and each look costs time at the start. */
const keepers = (scrolled: Set<Element> | undefined) => [
  ...(genuineDocument.body ? [() => keepScroll(scrolled), keepSelection, keepFocus] : [keepArrival]),
  keepMedia,
  keepTitle,
]

/** A cover for this document. What it costs the person who stays is saved before and given back at the reveal. */
export function createCover(): Cover {
  let giveBack: ((() => void) | undefined)[] | undefined
  let scrolled: Set<Element> | undefined
  return {
    set() {
      if (giveBack) return false
      const kept = keepers(scrolled).map(attempt<(() => void) | undefined>)
      giveBack = [hide(), ...kept]
      return true
    },
    lift() {
      const gives = giveBack
      giveBack = undefined
      gives?.forEach(attempt)
      return gives !== undefined
    },
    watch() {
      scrolled = new Set()
      const stop = noteScrolled(scrolled)
      return () => {
        stop()
        scrolled = undefined
      }
    },
  }
}
