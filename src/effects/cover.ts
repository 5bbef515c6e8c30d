import { createSheet } from './create-sheet.js'
import { keepArrival } from './keep-arrival.js'
import { keepFocus } from './keep-focus.js'
import { keepMedia } from './keep-media.js'
import { keepScroll } from './keep-scroll.js'
import { keepSelection } from './keep-selection.js'
import { keepTitle } from './keep-title.js'
import { NOTICE } from './notice.js'

export interface Cover {
  /** Hides everything at once; `false` if it was hidden already. */
  set(): boolean
  /** Gives everything back; `false` if nothing was hidden. */
  lift(): boolean
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

const isHidden = ({ style }: HTMLElement) =>
  style.getPropertyValue('display') === 'none' && style.getPropertyPriority('display') !== ''

/** The children of the root that a person could see; before the parser has come that far there are none. */
const visibleParts = () =>
  [...document.documentElement.children].filter(
    (part): part is HTMLElement => part instanceof HTMLElement && part !== document.head && part.localName !== NOTICE,
  )

/** Takes `display: none` off again, and leaves no empty attribute where there was none. */
function giveDisplayBack(part: HTMLElement, value: string, priority: string, hadStyle: boolean): void {
  if (value) part.style.setProperty('display', value, priority)
  else part.style.removeProperty('display')
  if (!hadStyle && !part.getAttribute('style')) part.removeAttribute('style')
}

/** Inline styles: the way of the cover that the page's own style sheets cannot outdo. Returns what gives them back. */
function hideInline(): { assert: () => void; restore: () => void } {
  const kept = new Map<HTMLElement, () => void>()
  const hide = (part: HTMLElement) => {
    if (isHidden(part)) return
    const value = part.style.getPropertyValue('display')
    const priority = part.style.getPropertyPriority('display')
    const hadStyle = part.hasAttribute('style')
    kept.set(part, () => giveDisplayBack(part, value, priority, hadStyle))
    part.style.setProperty('display', 'none', 'important')
  }
  const restore = () => {
    for (const give of kept.values()) give()
  }
  return { assert: () => visibleParts().forEach(hide), restore }
}

/** A constructed style sheet: no inline style that a Content-Security-Policy would refuse, and it waits for the body. */
function hideBySheet(): { assert: () => void; restore: () => void } {
  const sheet = createSheet(STYLE)
  const without = () => document.adoptedStyleSheets.filter(other => other !== sheet)
  return {
    assert: () => {
      if (sheet && document.adoptedStyleSheets.at(-1) !== sheet) document.adoptedStyleSheets = [...without(), sheet]
    },
    restore: () => {
      if (sheet) document.adoptedStyleSheets = without()
    },
  }
}

/** So often in one task only an observer of the page undoes the cover, and the two would never end. */
const ROUNDS = 50

/** Takes a part out of the document, where no style of the page can show it. Returns what puts it back. */
function takeOut(part: HTMLElement): () => void {
  const place = document.createComment('')
  part.replaceWith(place)
  return () => place.replaceWith(part)
}

/** Sets both ways, and again whenever the page's own code undoes one. */
function hide(): () => void {
  const ways = [hideBySheet(), hideInline()]
  const observer = new MutationObserver(() => assert())
  const putBack: (() => void)[] = []
  let rounds = 0
  const assert = () => {
    if (rounds++ === 0) setTimeout(() => (rounds = 0))
    if (rounds > ROUNDS) putBack.push(...visibleParts().map(takeOut))
    for (const way of ways) way.assert()
    observer.disconnect()
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
    for (const part of visibleParts()) observer.observe(part, { attributeFilter: ['style'] })
  }
  assert()
  // The layout must be done before the browser freezes the page: Firefox paints what was laid out last.
  document.documentElement.getBoundingClientRect()
  return () => {
    observer.disconnect()
    for (const put of putBack) put()
    for (const way of ways) way.restore()
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** What the page overrode or clobbered costs only what it concerns, never the cover or the rest. */
function keep(what: () => () => void): () => void {
  const give = attempt(what)
  return () => attempt(() => give?.())
}

/** Before there is a body nobody has scrolled, selected or focused anything, and each look costs time at the start. */
const keepers = () => [
  ...(document.body ? [keepScroll, keepSelection, keepFocus] : [keepArrival]),
  keepMedia,
  keepTitle,
]

/** A cover for this document. What it costs the person who stays is saved before and given back at the reveal. */
export function createCover(): Cover {
  let giveBack: (() => void)[] | undefined
  return {
    set() {
      if (giveBack) return false
      const kept = keepers().map(keep)
      giveBack = [hide(), ...kept]
      return true
    },
    lift() {
      const gives = giveBack
      giveBack = undefined
      for (const give of gives ?? []) give()
      return gives !== undefined
    },
  }
}
