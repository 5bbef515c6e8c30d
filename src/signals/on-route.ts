import { listen } from './listen.js'
import { patch } from './patch.js'
import { stopAll } from './stop-all.js'

type Change = History['pushState']

/** A single-page app shows another address: `pushState`, `replaceState`, or Back and Forward within the document. */
export function onRoute(emit: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  let shown = location.href
  const changed = () => {
    if (shown === location.href) return
    shown = location.href
    emit()
  }
  const told = (original: Change): Change =>
    function (this: History, ...change) {
      original.apply(this, change)
      changed()
    }
  return stopAll(
    patch(History.prototype, 'pushState', told),
    patch(History.prototype, 'replaceState', told),
    listen(window, 'popstate', changed),
    // A router may have kept the browser's own `pushState` before the guard was there.
    navigation ? listen(navigation, 'currententrychange', changed) : () => {},
  )
}
