import { joined } from './core/halves.js'
import { isOver, type Marker } from './core/marker.js'
import { VERSION } from './core/version.js'
import type { WorkerConfig } from './core/worker-config.js'
import { findWorker } from './effects/find-worker.js'
import { createHalfStore } from './effects/half-store.js'
import { checkWorkerOptions, type RegisterOptions } from './register-options.js'
import type { Settings } from './settings.js'
import { onHint } from './signals/on-hint.js'
import type { WorkerLink, WorkerPart, WorkerSite } from './worker-link.js'

const isText = (value: unknown): value is string => typeof value === 'string'

/** How the worker asks: a function of the page cannot travel to it, nor does a RegExp. */
function pingFrom({ ping, pingUrl, pingExpect, passive, ...rest }: Settings): WorkerConfig['ping'] {
  if (ping || pingExpect instanceof RegExp) return null
  const { signedOutStatus, signInOrigins } = rest
  return { url: pingUrl, signedOutStatus, signInOrigins, expect: pingExpect ?? null, passive }
}

function configFrom(settings: Settings, protectAssets: readonly string[]): WorkerConfig {
  const { name, loginUrl, logoutUrl, pingTimeout } = settings
  const protect = settings.routes.protect.filter(isText)
  return { version: VERSION, name, protect, protectAssets, loginUrl, logoutUrl, pingTimeout, ping: pingFrom(settings) }
}

/** Links this page and the worker at `url`. */
export function linkWorker(
  url: string,
  options: RegisterOptions,
  { settings, report, marker, hinted }: WorkerSite,
): WorkerLink {
  const store = createHalfStore(settings.name, error => report('LG218', String(error)))
  let registration: ServiceWorkerRegistration | null = null
  const wake = () => {
    try {
      registration?.active?.postMessage({ v: 1, type: 'ended' })
    } catch {
      // Gone, and with it what it stored: `Clear-Site-Data` does that at a sign-out.
    }
  }
  const write = async (before: Marker, after: Marker) => {
    if (isOver(after)) wake()
    await store.write(before, after)
    if (isOver(after)) wake()
  }
  const config = configFrom(settings, options.protectAssets ?? [])
  void findWorker({ url, scope: options.scope, config, report }).then(found => {
    registration = found
    return found && write(marker(), marker())
  })
  const read = async () => {
    const half = await store.read()
    return half && joined(marker(), half, settings.pingTimeout)
  }
  return { read, write, stop: onHint(hinted) }
}

/**
 * The page's side of the ready-made worker, or of a site's own with `attachLogoutGuard`, at `url`. Given to
 * `createLogoutGuard` as `worker`. Throws a `LogoutGuardError` (LG104, LG106) on wrong options. It registers nothing over
 * another script (LG216), and never fails the guard: what goes wrong is told (LG217, LG218), and the page goes on alone.
 */
export function registerWorker(url: string, options: RegisterOptions = {}): WorkerPart {
  const address = checkWorkerOptions(url, options)
  return site => linkWorker(address, options, site)
}
