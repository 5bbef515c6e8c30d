import { LogoutGuardError } from '../src/core/errors.js'
import { VERSION } from '../src/core/protocol.js'
import { fitsWorker, type WorkerConfig } from '../src/core/worker-config.js'
import { scope } from './scope.js'
import { start } from './start.js'

/** What the site's own worker needs: those options of the page that concern it, with the same meaning. */
export interface WorkerOptions {
  /** Path patterns with `*`; `!pattern` excludes. The same as in the page's tag. */
  protect: string | string[]
  /** Where signed-out people go. */
  loginUrl: string
  /** A request of one of these URLs is an intent to sign out. */
  logoutUrl?: string | string[]
  /** URL of the session check. Without it the worker never asks the server by itself. */
  pingUrl?: string
  /** Scripts, styles, fonts, images and media with content of a session: patterns, as in `protect`. Default none. */
  protectAssets?: string[]
  /** The guard's name. Default `'default'`. */
  name?: string
  /** In ms. Default 5,000. */
  pingTimeout?: number
  /** What a `signed-in` body must contain. */
  pingExpect?: string
  /** Statuses that mean `signed-out`. Default 401, 419, 440. */
  signedOutStatus?: number[]
  /** Other origins where people sign in. A ping that is redirected to another origin then means `signed-out`. */
  signInOrigins?: string | string[]
  /** Send `X-Session-Passive: 1` with the ping. Default `true`. */
  passive?: boolean
}

/** The absolute address; empty if `url` is no address. */
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
  const check = { signedOutStatus, signInOrigins: [signInOrigins].flat().map(absolute), passive }
  const ping = pingUrl ? { url: absolute(pingUrl), expect: pingExpect ?? null, ...check } : null
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
 * before the site adds its listeners, because the guard answers protected requests. Throws a `LogoutGuardError` (LG101,
 * LG104) if options are wrong.
 */
export function attachLogoutGuard(options: WorkerOptions): void {
  start(parse(options), true)
}
