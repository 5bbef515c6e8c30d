import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'

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
