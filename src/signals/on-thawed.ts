import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

/** A background tab was frozen, and runs again. Chromium only. Pages of the bfcache are told by `pagehide` and `pageshow`. */
export function onThawed(freeze: () => void, thaw: () => void): () => void {
  let isCached = false
  const unlessCached = (emit: () => void) => () => isCached || emit()
  return stopAll(
    listen(window, 'pagehide', () => (isCached = true), { capture: true }),
    listen(window, 'pageshow', () => (isCached = false), { capture: true }),
    listen(document, 'freeze', unlessCached(freeze)),
    listen(document, 'resume', unlessCached(thaw)),
  )
}
