import { listen, patch, stopAll } from '../browser/listen.js'
import { afterDispatch } from './links-and-forms.js'

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
  readonly downloadRequest: string | null
  readonly hashChange: boolean
  readonly formData: FormData | null
}

/**
 * The Navigation API reports every navigation from this document to another one of its origin: by link, form,
 * `location`, `history.back` or the browser's own Back. Chromium 102, Firefox 147, Safari 26.2; not in WebKitGTK 2.50.
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
  const watched = (original: Change): Change =>
    function (this: History, ...change) {
      original.apply(this, change)
      changed()
    }
  return stopAll(
    patch(History.prototype, 'pushState', watched),
    patch(History.prototype, 'replaceState', watched),
    listen(window, 'popstate', changed),
    // A router may have kept the browser's own `pushState` before the guard started.
    navigation ? listen(navigation, 'currententrychange', changed) : () => {},
  )
}
