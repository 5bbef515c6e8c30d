import { LogoutGuardError } from '../src/core/errors.js'
import { VERSION } from '../src/core/version.js'
import { fitsWorker, type WorkerConfig } from '../src/core/worker-config.js'
import { scope } from './scope.js'
import { start } from './start.js'
import type { WorkerOptions } from './worker-options.js'

/** Empty for what is no address. */
function absolute(url: unknown): string {
  try {
    return url && typeof url === 'string' ? new URL(url, scope.location.href).href : ''
  } catch {
    return ''
  }
}

function configFrom(options: WorkerOptions): WorkerConfig {
  const {
    pingUrl,
    signedOutStatus = [401, 419, 440],
    pingExpect,
    signInOrigins = [],
    passive = true,
    ...rest
  } = options
  const {
    protect,
    loginUrl,
    logoutUrl = [],
    name = 'default',
    pingTimeout = 5000,
    protectAssets = [],
    ...unknown
  } = rest
  for (const option in unknown) throw new LogoutGuardError('LG101', option)
  const asked = { signedOutStatus, signInOrigins: [signInOrigins].flat().map(absolute), passive }
  const ping = pingUrl ? { url: absolute(pingUrl), expect: pingExpect ?? null, ...asked } : null
  const urls = { loginUrl: absolute(loginUrl), logoutUrl: [logoutUrl].flat().map(absolute) }
  return { version: VERSION, name, protect: [protect].flat(), protectAssets, ...urls, pingTimeout, ping }
}

function parse(options: WorkerOptions): WorkerConfig {
  const config = configFrom(options)
  if (config.protect.length > 0 && fitsWorker(config)) return config
  throw new LogoutGuardError('LG104', JSON.stringify(options))
}

/**
 * Adds the worker's part of the guard to a site's own service worker. Call it in the first task of the worker's script,
 * before listeners of the site: what is protected is answered by the guard. Throws a `LogoutGuardError` (LG101, LG104) on
 * wrong options.
 */
export function attachLogoutGuard(options: WorkerOptions): void {
  start(parse(options), true)
}
