import { genuineDocument, isVisible } from '../browser/genuine.js'
import { listen, stopAll } from '../browser/listen.js'
import type { Signal } from '../core/states.js'

/** `pageshow` out of the bfcache: `persisted` is a fact there, in `pagehide` only a guess. */
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

/** Calls back after every listener of the page, or when one of them keeps the event from the others. */
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
 * The browser may freeze the document as it is now. What the page saves comes first: at `pagehide`, and where it was
 * visible at `visibilitychange`, which follows in the same task (docs/platform-facts.md#leaving). A hidden page in
 * Chromium, which runs no listener that is added to the window meanwhile, is told of by `freeze`, as is a tab in the
 * background: that one thaws by `resume`, pages of the bfcache are told of by `pageshow`.
 */
export function onFrozen(freeze: () => void, thaw: () => void, target: EventTarget = window): () => void {
  let isLeft = false
  const tell = () => {
    if (isLeft && !isVisible()) freeze()
  }
  const changed = (event: Event) => {
    if (event.type !== 'visibilitychange') isLeft = event.type === 'pagehide'
    if (isLeft) atLast(event, window, tell)
  }
  return stopAll(
    ...['pagehide', 'pageshow', 'visibilitychange'].map(type => listen(target, type, changed, { capture: true })),
    listen(target, 'freeze', freeze, { capture: true }),
    listen(target, 'resume', () => isLeft || thaw(), { capture: true }),
  )
}

/** `pageshow` follows within some ms of a restore. */
const PAGESHOW_WITHIN = 1000

/** What browsers do with a document that is there. `wasLeft`: the last thing that is known of it is that it was left. */
export function onLifecycle(
  raise: (signal: Signal) => void,
  target: EventTarget = window,
  wasLeft = false,
): () => void {
  let isLeft = wasLeft
  const left = () => {
    isLeft = true
    raise({ type: 'left' })
  }
  const restored = () => {
    isLeft = false
    raise({ type: 'restored' })
  }
  // Not where it was left once more meanwhile: what is about to be frozen stays covered.
  const back = () => isLeft && isVisible() && restored()
  // Coming back out of the bfcache, a page is visible before `pageshow`: one ping, for the restore, is enough. Where that
  // does not follow, as after a `pagehide` of the page's own making, it is back all the same.
  const shown = () => {
    if (isLeft) setTimeout(back, PAGESHOW_WITHIN)
    else raise({ type: 'shown' })
  }
  return stopAll(
    onRestored(restored, target),
    onActivated(restored),
    onFrozen(left, restored, target),
    onShown(shown, () => raise({ type: 'hidden' }), target),
    onOnline(shown),
  )
}
