import type { Verdict } from './verdicts.js'

/** A session check brought a verdict. `askedAt` is when it started; `expiresAt` too is in ms since 1970. */
export type VerdictSignal = {
  readonly type: 'verdict'
  readonly verdict: Verdict
  readonly askedAt: number
  readonly user: string | null
  readonly expiresAt?: number
  readonly roles?: readonly string[]
  /** For how long the server has seen no activity, in ms. */
  readonly idleFor?: number
}

export type Signal =
  /** The document came back from the bfcache, or thawed. */
  | { readonly type: 'restored' }
  /** Some ms after a restore, the marker was read again; `isComplete`: with the worker record, if there is one. */
  | { readonly type: 'rechecked'; readonly isComplete: boolean }
  /** The tab became visible, focused or online. */
  | { readonly type: 'shown' }
  | { readonly type: 'hidden' }
  /** `pagehide` or `freeze`: the browser may keep the document. */
  | { readonly type: 'left' }
  /** The browser says whether the document came from the HTTP cache. `requestedAt` is in ms since 1970. */
  | { readonly type: 'loaded'; readonly fromCache: boolean; readonly requestedAt: number }
  /** The marker may have changed. */
  | { readonly type: 'marker' }
  /** A message arrived: it suggests that something changed. */
  | { readonly type: 'hint' }
  /** A sign-out was set off in this document. */
  | { readonly type: 'intent'; readonly reason: string; readonly repeats: number }
  /** The sign-out request of this document was answered (`ok`), or failed. */
  | { readonly type: 'answered'; readonly ok: boolean }
  /** The time for the confirmation of a sign-out is over. */
  | { readonly type: 'deadline' }
  /** It is time to ask again: after a pause, at `pingInterval`, or because a person pressed the button of a notice. */
  | { readonly type: 'retry' }
  | VerdictSignal
  /** `guard.signedIn()`, with the user that it named. */
  | { readonly type: 'signed-in'; readonly user: string | null }
  /** The guard left or reloaded this document, and the next one did not come within `pingTimeout`. */
  | { readonly type: 'not-gone' }
