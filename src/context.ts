import { isLoop } from './core/loops.js'
import type { Context } from './core/states.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import { readKeys } from './read-keys.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

const nonce = () => crypto.getRandomValues(new Uint32Array(2)).join('-')

/** Everything the core needs to know of this moment, read anew for each signal. */
export function createContext(settings: Settings, { store, moves }: Memory, report: Report): () => Context {
  const keys = () => {
    try {
      return readKeys(settings.sessionKey)
    } catch (error) {
      report('LG214', `sessionKey: ${error}`)
      return { key: null, pageKey: null }
    }
  }
  return () => {
    const now = Date.now()
    const visible = genuineDocument.visibilityState === 'visible'
    return { now, visible, marker: store.read(), nonce: nonce(), isLooping: () => isLoop(moves.read(now)), ...keys() }
  }
}
