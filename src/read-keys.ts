import type { Context } from './core/states.js'
import { genuineDocument } from './genuine-document.js'
import type { LogoutGuardOptions } from './options.js'

function cookie(name: string): string | null {
  const found = genuineDocument.cookie.split('; ').find(pair => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1) ?? null
}

const meta = (name: string) =>
  genuineDocument.querySelector<HTMLMetaElement>(`meta[name=${CSS.escape(name)}]`)?.content ?? null

/** A cookie or a function tells of this moment, an element of the page whom the server made the page for. */
export function readKeys(sessionKey: LogoutGuardOptions['sessionKey']): Pick<Context, 'key' | 'pageKey'> {
  if (typeof sessionKey === 'function') return { key: sessionKey(), pageKey: null }
  const [, kind, name = ''] = sessionKey?.match(/(.*?):(.*)/) ?? []
  return { key: kind === 'cookie' ? cookie(name) : null, pageKey: kind === 'meta' ? meta(name) : null }
}
