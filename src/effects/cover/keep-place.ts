import { attempt } from '../../browser/attempt.js'
import { everyRoot } from '../../browser/elements.js'
import { genuine, genuineDocument } from '../../browser/genuine.js'
import { listen } from '../../browser/listen.js'

/** For as long as a list that renders by its size may need until it is as high as before. */
const SCROLL_FRAMES = 60

/**
 * What is scrolled. To look at each of 20,000 elements took 60 ms in Chromium: if it was noted what moved, only that is
 * looked at, and what lies in shadow roots, which `scroll` events do not leave.
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

/** Once more in each frame in which it still lies where it ended up: a list may have to render anew before. */
function scrollBack(box: Element, to: ScrollToOptions, frames: number): void {
  box.scrollTo(to)
  const { scrollLeft, scrollTop } = box
  const again = () => {
    if (frames && box.scrollLeft === scrollLeft && box.scrollTop === scrollTop) scrollBack(box, to, frames - 1)
  }
  requestAnimationFrame(again)
}

/** Remembers how far everything is scrolled, which `display: none` forgets; returns what gives it back. */
export function keepScroll(noted?: Set<Element>): () => void {
  const kept = scrolledBoxes(noted).map(element => {
    const box = genuine(element)
    const { scrollLeft: left, scrollTop: top } = box
    // `instant`: a site with `scroll-behavior: smooth` must not be seen gliding.
    return () => scrollBack(box, { left, top, behavior: 'instant' }, SCROLL_FRAMES)
  })
  return () => {
    for (const give of kept) give()
  }
}

/**
 * Notes what is scrolled and what is from now on, shadow roots left out; `boxes` holds nothing that left the document.
 * Calls `known` when they are complete: what was scrolled before is looked for when the browser has nothing else to do,
 * since the look lays the page out. Before there is a body nothing is.
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

/** Remembers focus and caret, which `display: none` takes away; returns what gives them back. */
export function keepFocus(): (() => void) | undefined {
  const active = deepActive()
  if (!isFocusable(active) || active === genuineDocument.body) return
  const giveCaretBack = keepCaret(active as Partial<TextField>)
  return () => {
    genuine(active).focus({ preventScroll: true })
    giveCaretBack?.()
  }
}

/** Remembers what is selected in the text, which `display: none` forgets; returns what gives it back. */
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
 * A browser scrolls to the fragment, or else focuses what has `autofocus`, once, while the document is loaded: behind a
 * cover neither happens (measured: Chromium, Firefox). Returns what makes up for it.
 */
export function keepArrival(): () => void {
  return () => {
    const target = genuineDocument.querySelector(':target')
    if (target) genuine(target).scrollIntoView({ behavior: 'instant' })
    else if (genuineDocument.activeElement === genuineDocument.body)
      genuineDocument.querySelector<HTMLElement>('[autofocus]')?.focus()
  }
}
