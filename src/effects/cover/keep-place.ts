import { attempt } from '../../browser/attempt.js'
import { everyRoot } from '../../browser/elements.js'
import { genuine, genuineDocument } from '../../browser/genuine.js'
import { listen } from '../../browser/listen.js'

/** A list that renders by its size may need this many frames until it is as high as before. */
const SCROLL_FRAMES = 60

/**
 * The elements that are scrolled. To look at each of 20,000 elements took 60 ms in Chromium. So if `noted` says which
 * elements scrolled, only these are looked at, and those in shadow roots, which `scroll` events do not leave.
 */
export function scrolledBoxes(noted?: Set<Element>): Element[] {
  const roots = everyRoot()
  if (noted) roots.shift()
  const candidates = [
    genuineDocument.scrollingElement,
    ...(noted ?? []),
    ...roots.flatMap(root => [...root.querySelectorAll('*')]),
  ]
  return candidates.filter((box): box is Element => Boolean(box?.scrollLeft || box?.scrollTop))
}

/**
 * Scrolls a box, and again in each of the next frames unless it moved since: a list may have to render anew before it
 * can scroll that far.
 */
function scrollBack(box: Element, to: ScrollToOptions, frames: number): void {
  box.scrollTo(to)
  const { scrollLeft, scrollTop } = box
  const again = () => {
    if (frames && box.scrollLeft === scrollLeft && box.scrollTop === scrollTop) scrollBack(box, to, frames - 1)
  }
  requestAnimationFrame(again)
}

/** Remembers how far everything is scrolled, which `display: none` forgets. Returns a function that scrolls back. */
export function keepScroll(noted?: Set<Element>): () => void {
  const kept = scrolledBoxes(noted).map(element => {
    const box = genuine(element)
    const { scrollLeft: left, scrollTop: top } = box
    // `instant`: otherwise a site with `scroll-behavior: smooth` would visibly glide.
    return () => scrollBack(box, { left, top, behavior: 'instant' }, SCROLL_FRAMES)
  })
  return () => {
    for (const scroll of kept) scroll()
  }
}

/**
 * Notes in `boxes` which elements are scrolled now and from now on, without shadow roots, and removes those that left
 * the document. Calls `known` when `boxes` is complete: to look for what was scrolled before lays the page out, so that
 * waits until the browser is idle. Before there is a body nothing is scrolled. Returns a function that ends the noting.
 */
export function noteScrolled(boxes: Set<Element>, known: () => void): () => void {
  const look = () => {
    for (const box of attempt(scrolledBoxes) ?? []) boxes.add(box)
    known()
  }
  const note = ({ target }: Event) => {
    for (const box of boxes) if (!box.isConnected) boxes.delete(box)
    if (target instanceof Element) boxes.add(target)
  }
  if (genuineDocument.body) (window.requestIdleCallback ?? setTimeout)(look)
  else known()
  return listen(genuineDocument, 'scroll', note, { capture: true, passive: true })
}

type TextField = HTMLInputElement | HTMLTextAreaElement

function deepActive(): Element | null {
  let active = genuineDocument.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

const isFocusable = (element: Element | null): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement

/** `selectionStart` is null, and setting it throws, for inputs without a text selection (number, checkbox …). */
function keepCaret(field: Partial<TextField>): (() => void) | undefined {
  const { selectionStart, selectionEnd, selectionDirection } = field
  if (selectionStart == null || selectionEnd == null) return
  return () => field.setSelectionRange?.(selectionStart, selectionEnd, selectionDirection ?? 'none')
}

/** Remembers focus and caret, which `display: none` takes away. Returns a function that gives them back. */
export function keepFocus(): (() => void) | undefined {
  const active = deepActive()
  if (!isFocusable(active) || active === genuineDocument.body) return
  const giveCaretBack = keepCaret(active as Partial<TextField>)
  return () => {
    genuine(active).focus({ preventScroll: true })
    giveCaretBack?.()
  }
}

/** Remembers which text is selected, which `display: none` forgets. Returns a function that selects it again. */
export function keepSelection(): (() => void) | undefined {
  const selection = getSelection()
  if (!selection?.rangeCount) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return () => {
    if (anchorNode?.isConnected && focusNode?.isConnected) {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
    }
  }
}

/**
 * While it loads a document, the browser once scrolls to the fragment, or else focuses the element with `autofocus`.
 * Behind a cover neither happens (measured: Chromium, Firefox). Returns a function that makes up for it.
 */
export function keepArrival(): () => void {
  return () => {
    const target = genuineDocument.querySelector(':target')
    if (target) genuine(target).scrollIntoView({ behavior: 'instant' })
    else if (genuineDocument.activeElement === genuineDocument.body)
      genuineDocument.querySelector<HTMLElement>('[autofocus]')?.focus()
  }
}
