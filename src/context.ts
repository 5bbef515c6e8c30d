import { isLoop } from './core/loops.js'
import type { Context } from './core/states.js'
import { genuineDocument } from './genuine-document.js'
import type { Memory } from './memory.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

const nonce = () => crypto.getRandomValues(new Uint32Array(2)).join('-')

function cookie(name: string): string | null {
  const found = genuineDocument.cookie.split('; ').find(pair => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1) ?? null
}

const meta = (name: string) =>
  genuineDocument.querySelector<HTMLMetaElement>(`meta[name=${CSS.escape(name)}]`)?.content ?? null

/** A cookie or a function tells of this moment, an element of the page whom the server made the page for. */
function readKeys(sessionKey: Settings['sessionKey']): Pick<Context, 'key' | 'pageKey'> {
  if (typeof sessionKey === 'function') return { key: sessionKey(), pageKey: null }
  const [kind, ...rest] = sessionKey?.split(':') ?? []
  const name = rest.join(':')
  return { key: kind === 'cookie' ? cookie(name) : null, pageKey: kind === 'meta' ? meta(name) : null }
}

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
