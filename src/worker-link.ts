import type { Marker } from './core/marker.js'
import type { Report } from './report.js'
import type { Settings } from './settings.js'

/** What the guard gives to the part that knows a worker. */
export interface WorkerSite {
  readonly settings: Settings
  readonly report: Report
  /** The marker of this moment. */
  readonly marker: () => Marker
  /** The worker says that a protected request was refused, or that it knows more of a sign-out. */
  readonly hinted: (isEnding: boolean) => void
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
