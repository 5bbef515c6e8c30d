import { afterDispatch } from './after-dispatch.js'
import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
  readonly downloadRequest: string | null
  readonly hashChange: boolean
  readonly formData: FormData | null
}

/**
 * The Navigation API tells of every way out of this document to its origin: links, forms, `location`, `history.back` and
 * the browser's own Back. Chromium 102, Firefox 147, Safari 26.2; not in WebKitGTK 2.50. `stayed` is called when a
 * router turned it into a change within this document.
 */
export function onNavigate(emit: (url: string, isPost: boolean) => void, stayed: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  if (!navigation) return () => {}
  const navigating = (event: NavigateEvent) => {
    const { destination, downloadRequest, hashChange } = event
    if (destination.sameDocument || hashChange || downloadRequest !== null) return
    afterDispatch(event, navigation, () => emit(destination.url, event.formData !== null))
  }
  return stopAll(
    listen<NavigateEvent>(navigation, 'navigate', navigating),
    listen(navigation, 'navigatesuccess', stayed),
    listen(navigation, 'navigateerror', stayed),
  )
}
