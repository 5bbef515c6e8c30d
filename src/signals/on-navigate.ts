import { afterDispatch } from './after-dispatch.js'
import { listen } from './listen.js'

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
