import { LogoutGuardError } from './core/errors.js'
import { parseUrl } from './parse-url.js'

export interface RegisterOptions {
  /** Scripts, styles, fonts, images and media with content of a session: patterns, as in `protect`. Default none. */
  protectAssets?: string[] | undefined
  /** As in `navigator.serviceWorker.register`. Default: the folder of the worker's file. */
  scope?: string | undefined
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every(item => typeof item === 'string' && item !== '')

/** The worker's absolute address. Throws LG104 for what is none, LG106 for one of another origin. */
export function checkWorkerOptions(url: unknown, { protectAssets = [], scope }: RegisterOptions): string {
  const address = typeof url === 'string' && url ? parseUrl(url, location.href) : null
  if (!address) throw new LogoutGuardError('LG104', `workerUrl=${url}`)
  if (address.origin !== location.origin) throw new LogoutGuardError('LG106', `workerUrl=${url}`)
  if (!isTexts(protectAssets)) throw new LogoutGuardError('LG104', `protectAssets=${protectAssets}`)
  if (scope !== undefined && !parseUrl(scope, location.href)) throw new LogoutGuardError('LG104', `scope=${scope}`)
  return address.href
}
