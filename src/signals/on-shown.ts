import { genuineDocument } from '../genuine-document.js'
import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

/** The tab is shown or focused again, or hidden. */
export function onShown(shown: () => void, hidden: () => void): () => void {
  const changed = () => (genuineDocument.visibilityState === 'visible' ? shown() : hidden())
  return stopAll(
    listen(genuineDocument, 'visibilitychange', changed, { capture: true }),
    listen(window, 'focus', shown),
  )
}
