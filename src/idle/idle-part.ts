import type { refuse } from '../core/errors.js'
import type { Marker } from '../core/marker.js'
import type { State } from '../core/states.js'
import type { parseDuration } from '../core/timing.js'
import type { Emitter, Report } from '../runtime/events.js'
import type { LimitStore } from '../storage/limit-store.js'

/** The part of the guard that the idle limit uses. */
export interface IdleGuard {
  readonly state: State
  readonly check: () => Promise<unknown>
  readonly logout: () => Promise<void>
  readonly on: Emitter['on']
}

/** What the guard gives to the idle limit. */
export interface IdleSite {
  readonly guard: IdleGuard
  /** When the limit ends the session. */
  readonly limit: LimitStore
  readonly marker: () => Marker
  /** Whether the page is open, and shows something protected. */
  readonly isOpen: () => boolean
  /** The idle limit of the preset, in ms. */
  readonly preset: number | undefined
  /** In ms; missing: no absolute limit. */
  readonly maxSession: number | undefined
  readonly fetch: typeof window.fetch
  readonly emit: Emitter['emit']
  readonly report: Report
  /** The guard's own, so that the file of the idle limit needs none. */
  readonly refuse: typeof refuse
  readonly parseDuration: typeof parseDuration
}

/**
 * What `idle` from `logout-guard/idle` returns, and `createLogoutGuard` takes as the option `idle`: starts to count, and
 * returns a function that stops it.
 */
export type IdlePart = (site: IdleSite) => () => void
