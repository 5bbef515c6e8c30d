import { genuineDocument } from '../genuine-document.js'
import { adopt } from './adopt.js'

/**
 * What is hidden before the page is left changes no layout: the page may still save where it was scrolled to. The top
 * layer is not transparent together with the root.
 */
const STYLE = `:root,:is(:modal,:popover-open,:fullscreen),::backdrop{opacity:0!important;transition:none!important;background:Canvas!important}`

/** Whoever is still there then is shown the page again: the answer was a download, or takes long. */
const PATIENCE = 1000

export interface Veil {
  /** Whether the veil was painted. */
  readonly isPainted: boolean
  /** Hides the page from the next frame on. */
  readonly fall: () => void
  /** Hides the page at once, before the browser takes its own picture of it. */
  readonly snap: () => void
  /** Shows the page again. */
  readonly lift: () => void
}

/** Inline, where no other style counts. Returns what gives back what was there. */
function hideInline(style: CSSStyleDeclaration): () => void {
  const before = style.opacity
  const priority = style.getPropertyPriority('opacity')
  style.setProperty('opacity', '0', 'important')
  return () => style.setProperty('opacity', before, priority)
}

/** Makes the page transparent as long as it is being left; `isKept` tells that it is not, as a router took over. */
export function createVeil(isKept: () => boolean): Veil {
  let frame = 0
  let since = 0
  let isPainted = false
  let unveil: (() => void) | undefined
  let giveBack: (() => void) | undefined
  const hide = () => {
    unveil ??= adopt(STYLE)
    const { style } = genuineDocument.documentElement
    if (style.opacity !== '0' || !style.getPropertyPriority('opacity')) giveBack = hideInline(style)
  }
  const lift = () => {
    cancelAnimationFrame(frame)
    frame = since = 0
    isPainted = false
    unveil?.()
    giveBack?.()
    unveil = giveBack = undefined
  }
  /** What one frame hides is painted when the next one begins. */
  const next = (now: number) => {
    if (isKept() || (since && now - since > PATIENCE)) return lift()
    isPainted = since > 0
    since ||= now
    hide()
    frame = requestAnimationFrame(next)
  }
  return {
    get isPainted() {
      return isPainted
    },
    fall() {
      frame ||= requestAnimationFrame(next)
    },
    snap() {
      hide()
      isPainted = true
    },
    lift,
  }
}
