import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

/** A background tab that was frozen runs again. Chromium only. A page of the bfcache resumes too, and is told by `pageshow`. */
export function onThawed(freeze: () => void, thaw: () => void, target: EventTarget = document): () => void {
  return stopAll(listen(target, 'freeze', freeze), listen(target, 'resume', thaw))
}
