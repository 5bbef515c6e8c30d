import { parseUrl } from '../browser/attempt.js'
import { refuse } from '../core/errors.js'
import type { Marker } from '../core/marker.js'
import type { Routes } from '../core/routes.js'
import type { Report } from '../runtime/events.js'

/** The settings of the guard that concern a worker. */
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

/** What the guard gives to the part that knows a worker. */
export interface WorkerSite {
  readonly settings: WorkerSettings
  readonly report: Report
  /** The marker of this moment. */
  readonly marker: () => Marker
  /** The worker says that a protected request was refused, or that it knows more of a sign-out. */
  readonly onHint: (isEnding: boolean) => void
}

/** The page's side of a service worker. */
export interface WorkerLink {
  /** The marker of this moment, with what the worker found out; `null` if that cannot be read within 100 ms. */
  read(): Promise<Marker | null>
  /** Copies the marker for the worker, and makes it look at an end that was marked. */
  write(before: Marker, after: Marker): void
  /** Ends the listening; the worker stays. */
  stop(): void
}

/** Made by `registerWorker` of `logout-guard/register`; given to `createLogoutGuard` as the option `worker`. */
export type WorkerPart = (site: WorkerSite) => WorkerLink

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
  if (!address) return refuse('LG104', 'workerUrl', url)
  if (address.origin !== location.origin) refuse('LG106', 'workerUrl', url)
  if (!isTexts(protectAssets)) refuse('LG104', 'protectAssets', protectAssets)
  if (scope !== undefined && !parseUrl(scope, location.href)) refuse('LG104', 'scope', scope)
  return address.href
}
