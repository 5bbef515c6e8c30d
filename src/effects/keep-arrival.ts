import { genuine } from '../genuine.js'
import { genuineDocument } from '../genuine-document.js'
/**
 * A browser scrolls to the fragment, or else focuses what has `autofocus`, once, while the document is loaded: behind a
 * cover neither happens (measured: Chromium, Firefox). Returns what makes up for it.
 */
export function keepArrival(): () => void {
  return () => {
    const target = genuineDocument.querySelector(':target')
    if (target) genuine(target).scrollIntoView({ behavior: 'instant' })
    else if (genuineDocument.activeElement === genuineDocument.body)
      genuineDocument.querySelector<HTMLElement>('[autofocus]')?.focus()
  }
}
