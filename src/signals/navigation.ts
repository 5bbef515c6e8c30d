import { listen, patch, stopAll } from '../browser/listen.js'
import { afterDispatch } from './links-and-forms.js'

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
  readonly downloadRequest: string | null
  readonly hashChange: boolean
  readonly formData: FormData | null
}

/**
 * The Navigation API tells of every way out of this document to its origin: links, forms, `location`, `history.back` and
 * the browser's own Back. Chromium 102, Firefox 147, Safari 26.2; not in WebKitGTK 2.50.
 */
export function onNavigate(emit: (url: string, isPost: boolean) => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  if (!navigation) return () => {}
  const navigating = (event: NavigateEvent) => {
    const { destination, downloadRequest, hashChange } = event
    if (destination.sameDocument || hashChange || downloadRequest !== null) return
    afterDispatch(event, navigation, () => emit(destination.url, event.formData !== null))
  }
  return listen<NavigateEvent>(navigation, 'navigate', navigating)
}

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
