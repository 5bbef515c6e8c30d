import { genuineDocument } from '../genuine-document.js'
import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

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
    if (isLeft && genuineDocument.visibilityState === 'hidden') freeze()
  }
  const changed = (event: Event) => {
    if (event.type !== 'visibilitychange') isLeft = event.type === 'pagehide'
    if (isLeft) atLast(event, target, tell)
  }
  return stopAll(
    ...['pagehide', 'pageshow', 'visibilitychange'].map(type => listen(target, type, changed, { capture: true })),
    listen(genuineDocument, 'freeze', freeze),
    listen(genuineDocument, 'resume', () => isLeft || thaw()),
  )
}
