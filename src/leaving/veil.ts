import { adopt } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'

/**
 * What hides the page before it is left changes no layout: it may still save where it is scrolled to. The top layer is
 * not transparent together with the root.
 */
const STYLE =
  ':root,:is(:modal,:popover-open,:fullscreen),::backdrop{opacity:0!important;transition:none!important;background:Canvas!important}'

/** Whoever is still there then is shown the page again: the answer was a download, or takes long. */
const VEIL_TIMEOUT = 1000

export interface Veil {
  /** Whether a frame of it was painted. */
  isPainted: boolean
  /** Hides the page from the next frame on. */
  fall(): void
  /** Hides the page at once, before the browser takes its own picture of it. */
  snap(): void
  /** Shows the page again. */
  lift(): void
}

/** Hides the root, unless it is hidden; returns what gives its own style back. */
function hideRoot(): (() => void) | undefined {
  const { style } = genuineDocument.documentElement
  const { opacity } = style
  const priority = style.getPropertyPriority('opacity')
  if (opacity === '0' && priority) return
  style.setProperty('opacity', '0', 'important')
  return () => style.setProperty('opacity', opacity, priority)
}

/**
 * Makes the page transparent as long as it is being left; `isKept`: it is not, as a router took over. It is painted when
 * so many frames with it have gone by.
 */
export function createVeil(isKept: () => unknown, enough: number): Veil {
  let frame = 0
  let frames = 0
  let since = 0
  let undo: (() => void)[] = []
  /** In two ways, of which the page's own code may undo one: that one is set again in the next frame. */
  const hide = () => {
    undo[0] ??= adopt(STYLE)
    const showRoot = hideRoot()
    if (showRoot) undo[1] = showRoot
  }
  const next = (now: number) => {
    if (isKept() || (since && now - since > VEIL_TIMEOUT)) return veil.lift()
    veil.isPainted = frames++ >= enough
    since ||= now
    hide()
    frame = requestAnimationFrame(next)
  }
  const veil: Veil = {
    isPainted: false,
    fall() {
      frame ||= requestAnimationFrame(next)
    },
    snap() {
      hide()
      veil.isPainted = true
    },
    lift() {
      cancelAnimationFrame(frame)
      frame = frames = since = 0
      veil.isPainted = false
      for (const step of undo) step()
      undo = []
    },
  }
  return veil
}
