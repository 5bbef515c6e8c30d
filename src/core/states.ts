import type { Epoch, Marker } from './marker.js'

/** `covered`: hidden, waits for a verdict. `blocked`: shows a notice. `leaving`: final, it leaves or reloads. */
export type State = 'open' | 'covered' | 'blocked' | 'leaving'

/**
 * What a document should look like. Five views show a notice in place of the content: `no-answer` (the server gives no
 * verdict), `unconfirmed` (nobody confirmed a sign-out), `loop` (a redirect loop: page and login page keep sending the
 * person to each other), `stuck` (the next document does not come), `denied` (the person has no role that may see the
 * page). `leave` goes to the login page; `reload` loads the same address from the network.
 */
export type View = 'open' | 'covered' | 'no-answer' | 'unconfirmed' | 'loop' | 'stuck' | 'denied' | 'leave' | 'reload'

/**
 * The epoch that a document belongs to.
 * `public`: it never showed anything protected.
 * `unclaimed`: it certainly came from the network while no epoch ran, and it may join the next one. `topAtStart` is the
 * highest epoch counter known at its start. It joins no epoch if an end comes after `noEndSince` (when it was
 * requested, in ms since 1970), or if it `waited` for its first verdict out of sight or without an answer, while
 * anybody may have signed in.
 * `epoch`: it started while that epoch ran.
 * `foreign`: it belongs to no epoch and is never shown.
 */
export type Membership =
  | { readonly kind: 'public' }
  | { readonly kind: 'unclaimed'; readonly topAtStart: number; readonly noEndSince: number; readonly waited?: true }
  | { readonly kind: 'epoch'; readonly epoch: Epoch; readonly tag: string | null }
  | { readonly kind: 'foreign' }

/**
 * A sign-out that this very document set off, or that its navigation completed. `answeredAt` is when its request was
 * answered or failed; `null`: not yet. Both times are in ms since 1970. `repeats` is how often the guard may still send
 * the request again.
 */
export interface SignOut {
  readonly startedAt: number
  readonly answeredAt: number | null
  readonly repeats: number
}

/** Everything that the core knows of a document. Times are in ms since 1970. */
export interface Page {
  readonly view: View
  readonly membership: Membership
  /** Verdicts that were asked for earlier do not count. */
  readonly validFrom: number
  /** How often the session checks in flight were aborted. */
  readonly aborts: number
  /** It is shown only after a verdict `signed-in` that was asked for at this time or later; 0: it needs no verdict. */
  readonly doubtedAt: number
  /** What a session check since `doubtedAt` brought, if not the proof; `null`: nothing yet. */
  readonly answer: 'unknown' | 'signed-out' | null
  readonly signOut: SignOut | null
  /** The last sign-out that it noticed: its `Intent.at`, or 0. */
  readonly noticedAt: number
  /** When the time for the sign-out under way is over; `null`: it waits for none. */
  readonly deadline: number | null
  /** It was restored after it was last open. */
  readonly isRestored: boolean
  /** It was left (`pagehide`, `freeze`) and has not come back. */
  readonly isFrozen: boolean
  /** When it was hidden, or `null` while it is visible. */
  readonly hiddenAt: number | null
  /**
   * Where it came from is known: the network, an answer that this epoch put into the HTTP cache, or one that cannot be
   * shown in this epoch. Until then no verdict opens it.
   */
  readonly hasSource: boolean
  /**
   * Nobody knows whose it is: it was frozen before its first verdict, or came from the HTTP cache. It is never shown.
   */
  readonly isOrphan: boolean
  /** The session key at its first script. If the document came from the network, it was made for that session. */
  readonly key: string | null
  /** How many session checks in a row led nowhere. */
  readonly failedChecks: number
  /** All of its content was removed. */
  readonly isEmptied: boolean
  /** How often it tried in vain to leave or to reload. */
  readonly failedMoves: number
}

/** The options of the site that a decision depends on. All durations are in ms. */
export interface Policy {
  readonly freshFor: number
  readonly hiddenFor: number
  readonly pingTimeout: number
  readonly onUnknown: 'cover' | 'reveal' | 'leave'
  /** How long a session may last; missing: as long as the server says. */
  readonly maxSession?: number
}

/**
 * What comes with every signal, because the core has no clock, no storage and no source of chance. `now` is in ms since
 * 1970; `nonce` is 64 random bits as text.
 */
export interface Context {
  readonly now: number
  readonly visible: boolean
  readonly marker: Marker
  readonly nonce: string
  /** This tab left or reloaded pages so often lately that it is in a redirect loop. */
  readonly isLooping: () => boolean
  /** The current `sessionKey`; `null` if the site gave none. */
  readonly key: string | null
  /** The key that the document itself carries (`meta:`): for whom the server made it; `null`: it has none. */
  readonly pageKey: string | null
  /** When a limit of the site ends the session, in ms since 1970; missing: no limit is known. */
  readonly endsAt?: number | undefined
  /** Whether the roles in the marker keep the person from this address; `null`: nobody knows the roles yet. */
  readonly isDenied?: ((marker: Marker) => boolean | null) | undefined
}

/** The part of the context that a document knows at its first script. */
export type SessionAtStart = Pick<Context, 'now' | 'marker' | 'key' | 'pageKey'>

/** Context and policy together: everything that a decision depends on, besides the page and the signal. */
export interface Moment extends Context {
  readonly policy: Policy
}
