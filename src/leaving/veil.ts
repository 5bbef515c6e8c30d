import { adopt } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'

/**
 * The veil changes no layout, because the page may still save its scroll position. The top layer needs its own rule: it
 * does not become transparent together with the root.
 */
const STYLE =
  ':root,:is(:modal,:popover-open,:fullscreen),::backdrop{opacity:0!important;transition:none!important;background:Canvas!important}'

/** In ms. If the page is still there by then, it is shown again: the answer was a download, or takes long. */
const VEIL_TIMEOUT = 1000

export interface Veil {
  /** Whether the veil was painted. */
  isPainted: boolean
  /** Hides the page from the next frame on. */
  fall(): void
  /** Hides the page at once, before the browser takes its own picture of it. */
  snap(): void
  /** Shows the page again. */
  lift(): void
}

/** Hides the root, unless it is hidden already. Returns a function that gives its own style back. */
function hideRoot(): (() => void) | undefined {
  const { style } = genuineDocument.documentElement
  const { opacity } = style
  const priority = style.getPropertyPriority('opacity')
  if (opacity === '0' && priority) return
  style.setProperty('opacity', '0', 'important')
  return () => style.setProperty('opacity', opacity, priority)
}

/**
 * A veil makes the page transparent while it is being left. `isKept`: whether the page stays after all, because a
 * router took over. The veil counts as painted after `enough` frames with it.
 */
export function createVeil(isKept: () => unknown, enough: number): Veil {
  let frame = 0
  let frames = 0
  let since = 0
  let undo: (() => void)[] = []
  /** Hides in two ways. If the page's own code undoes one, the next frame sets it again. */
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
