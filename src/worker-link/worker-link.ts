import { parseUrl } from '../browser/attempt.js'
import { refuse } from '../core/errors.js'
import type { Marker } from '../core/marker.js'
import type { Routes } from '../core/routes.js'
import type { Report } from '../runtime/events.js'

/** The guard's settings that the link to a worker needs. */
export interface WorkerSettings {
  readonly name: string
  readonly loginUrl: string
  readonly logoutUrl: readonly string[]
  readonly routes: Routes
  readonly ping?: unknown
  readonly pingUrl: string
  /** In ms. */
  readonly pingTimeout: number
  readonly pingExpect: string | RegExp | undefined
  readonly passive: boolean
  readonly signedOutStatus: readonly number[]
  readonly signInOrigins: readonly string[]
}

/** What the guard gives to the link with a worker. */
export interface WorkerSite {
  readonly settings: WorkerSettings
  readonly report: Report
  /** The marker as it is now. */
  readonly marker: () => Marker
  /** The server refused a protected request; or, with `isEnding`, the worker found out more about a sign-out. */
  readonly onHint: (isEnding: boolean) => void
}

/** The page's side of a service worker. */
export interface WorkerLink {
  /** The marker as it is now, merged with the worker record; `null` if that record cannot be read within 100 ms. */
  read(): Promise<Marker | null>
  /** Copies the marker for the worker. If the session has ended, also wakes the worker to look at it. */
  write(before: Marker, after: Marker): void
  /** Stops listening. The worker stays registered. */
  stop(): void
}

/** What `registerWorker` from `logout-guard/register` returns, and `createLogoutGuard` takes as the option `worker`. */
export type WorkerPart = (site: WorkerSite) => WorkerLink

export interface RegisterOptions {
  /** Scripts, styles, fonts, images and media that belong to a session: patterns as in `protect`. Default none. */
  protectAssets?: string[] | undefined
  /** The scope for `navigator.serviceWorker.register`. Default: the folder of the worker's file. */
  scope?: string | undefined
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every(item => typeof item === 'string' && item !== '')

/**
 * The worker's absolute address. Throws LG104 for a wrong address or option, LG106 for an address of another origin.
 */
export function checkWorkerOptions(url: unknown, { protectAssets = [], scope }: RegisterOptions): string {
  const address = typeof url === 'string' && url ? parseUrl(url, location.href) : null
  if (!address) return refuse('LG104', 'workerUrl', url)
  if (address.origin !== location.origin) refuse('LG106', 'workerUrl', url)
  if (!isTexts(protectAssets)) refuse('LG104', 'protectAssets', protectAssets)
  if (scope !== undefined && !parseUrl(scope, location.href)) refuse('LG104', 'scope', scope)
  return address.href
}
