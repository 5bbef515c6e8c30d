import { genuineDocument, isVisible } from '../browser/genuine.js'
import { listen, stopAll } from '../browser/listen.js'
import type { Signal } from '../core/signals.js'

/** `pageshow` out of the bfcache. `persisted` is a fact in this event; in `pagehide` it is only a guess. */
export function onRestored(emit: () => void, target: EventTarget = window): () => void {
  return listen<PageTransitionEvent>(target, 'pageshow', event => event.persisted && emit(), { capture: true })
}

/** A prerendered document becomes the page. */
export function onActivated(emit: () => void, target: EventTarget = genuineDocument): () => void {
  return listen(target, 'prerenderingchange', emit, { once: true })
}

/** The tab is shown or focused again, or hidden. */
export function onShown(shown: () => void, hidden: () => void, target: EventTarget = window): () => void {
  const changed = () => (isVisible() ? shown() : hidden())
  return stopAll(listen(target, 'visibilitychange', changed, { capture: true }), listen(window, 'focus', shown))
}

/** The network is back. */
export function onOnline(emit: () => void, target: EventTarget = window): () => void {
  return listen(target, 'online', emit)
}

/** Calls `then` after every listener of the page, or when one of them keeps the event from the others. */
function atLast(event: Event, target: EventTarget, then: () => void): void {
  for (const stop of ['stopPropagation', 'stopImmediatePropagation'] as const) {
    event[stop] = () => {
      Event.prototype[stop].call(event)
      then()
    }
  }
  target.addEventListener(event.type, then, { once: true })
}

/**
 * Calls `freeze` when the browser may freeze the document as it is now, and `thaw` when it thaws a background tab. The
 * page may save its state first: at `pagehide`, and if it was visible also at `visibilitychange`, which follows in the
 * same task (docs/platform-facts.md#leaving). For a hidden page Chromium runs no listener that is added to the window
 * meanwhile; there the event `freeze` reports it, as for a tab in the background. A background tab thaws with `resume`;
 * a page from the bfcache comes back with `pageshow`.
 */
export function onFrozen(freeze: () => void, thaw: () => void, target: EventTarget = window): () => void {
  let isLeft = false
  const freezeIfHidden = () => {
    if (isLeft && !isVisible()) freeze()
  }
  const changed = (event: Event) => {
    if (event.type !== 'visibilitychange') isLeft = event.type === 'pagehide'
    if (isLeft) atLast(event, window, freezeIfHidden)
  }
  return stopAll(
    ...['pagehide', 'pageshow', 'visibilitychange'].map(type => listen(target, type, changed, { capture: true })),
    listen(target, 'freeze', freeze, { capture: true }),
    listen(target, 'resume', () => isLeft || thaw(), { capture: true }),
  )
}

/** In ms. `pageshow` follows a restore within some ms; after this time none comes. */
const PAGESHOW_WITHIN = 1000

/**
 * Dispatches what the browser does with an existing document: left, restored, shown, hidden. `wasLeft`: the document
 * was left before this call and has not come back.
 */
export function onLifecycle(
  dispatch: (signal: Signal) => void,
  target: EventTarget = window,
  wasLeft = false,
): () => void {
  let isLeft = wasLeft
  const left = () => {
    isLeft = true
    dispatch({ type: 'left' })
  }
  const restored = () => {
    isLeft = false
    dispatch({ type: 'restored' })
  }
  // Not if the document was left again meanwhile: a page that the browser is about to freeze stays covered.
  const back = () => isLeft && isVisible() && restored()
  // A page that comes back out of the bfcache is visible before `pageshow`, and one ping, for the restore, is enough.
  // If no `pageshow` follows, as after a `pagehide` that the page itself dispatched, the page is back all the same.
  const shown = () => {
    if (isLeft) setTimeout(back, PAGESHOW_WITHIN)
    else dispatch({ type: 'shown' })
  }
  return stopAll(
    onRestored(restored, target),
    onActivated(restored),
    onFrozen(left, restored, target),
    onShown(shown, () => dispatch({ type: 'hidden' }), target),
    onOnline(shown),
  )
}
