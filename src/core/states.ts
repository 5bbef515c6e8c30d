import type { Epoch, Marker } from './marker.js'
import type { Verdict } from './verdicts.js'

/** `covered` waits for a verdict, `blocked` shows a notice, `leaving` is terminal (leave or reload). */
export type State = 'open' | 'covered' | 'blocked' | 'leaving'

/**
 * What a document should look like. `no-answer`, `unconfirmed`, `loop` and `stuck` show a notice in place of the content:
 * the server gives no verdict, nobody confirmed a sign-out, page and login page go round in circles, the next document
 * does not come. `leave` goes to the login page, `reload` asks for the same address anew.
 */
export type View = 'open' | 'covered' | 'no-answer' | 'unconfirmed' | 'loop' | 'stuck' | 'leave' | 'reload'

/**
 * The epoch that a document belongs to.
 * `public`: it never showed anything protected. `newborn`: certainly from the network while no epoch ran; it joins the
 * next one, `seen` is the highest counter known then, unless an end comes after `since`, the moment of its request, or
 * it waited for its first verdict out of sight or without an answer, while anybody may have signed in.
 * `epoch`: born while that epoch ran. `stale`: belongs to none, never shown again.
 */
export type Membership =
  | { readonly kind: 'public' }
  | { readonly kind: 'unclaimed'; readonly topAtStart: number; readonly noEndSince: number; readonly waited?: true }
  | { readonly kind: 'epoch'; readonly epoch: Epoch; readonly tag: string | null }
  | { readonly kind: 'foreign' }

/**
 * A sign-out that this very document set off, or that its navigation completed. `answered` is when the request settled,
 * in ms since 1970. `repeats` is how often the guard may still send it again.
 */
export interface SignOut {
  readonly startedAt: number
  readonly answeredAt: number | null
  readonly repeats: number
}

/** All that the core knows of a document: facts. Moments are in ms since 1970. */
export interface Page {
  readonly view: View
  readonly membership: Membership
  /** A verdict asked for before this moment does not count. */
  readonly validFrom: number
  /** How often the questions in flight were called off. */
  readonly aborts: number
  /** It is shown only for a verdict `signed-in` asked for at this moment or later; 0: it needs none. */
  readonly doubtedAt: number
  /** What a question since then brought, if not the proof; `null`: nothing yet. */
  readonly answer: 'unknown' | 'signed-out' | null
  readonly signOut: SignOut | null
  /** The sign-out that it was told of last: `Intent.at`, or 0. */
  readonly noticedAt: number
  /** When the sign-out under way has had its time; `null`: nothing is due. */
  readonly deadline: number | null
  /** It was restored since it was open last. */
  readonly isRestored: boolean
  /** It was left (`pagehide`, `freeze`) and has not come back. */
  readonly isFrozen: boolean
  /** When it was hidden, or `null` while it is visible. */
  readonly hiddenAt: number | null
  /** It came from the network, or from what this epoch put into the HTTP cache. Until that is known nothing shows it. */
  readonly hasSource: boolean
  /** Nobody knows whose it is: frozen before its first verdict, or out of the HTTP cache. It is never shown. */
  readonly isOrphan: boolean
  /** The session key at its first script: it was made for that session, if it came from the network. */
  readonly key: string | null
  /** Verdicts in a row that led nowhere. */
  readonly failedChecks: number
  /** Nothing is left of its content. */
  readonly isEmptied: boolean
  /** How often it tried in vain to get to the next document. */
  readonly failedMoves: number
}

/** What the deployment decides; all durations in ms. */
export interface Policy {
  readonly freshFor: number
  readonly hiddenFor: number
  readonly pingTimeout: number
  readonly onUnknown: 'cover' | 'reveal' | 'leave'
}

/** What arrives with every signal: the core has no clock, no storage and no dice. `nonce` is 64 random bits as text. */
export interface Context {
  readonly now: number
  readonly visible: boolean
  readonly marker: Marker
  readonly nonce: string
  /** This tab left or renewed pages so often of late that it goes round in circles. */
  readonly isLooping: () => boolean
  /** The `sessionKey` of this moment, if the site gave one. */
  readonly key: string | null
  /** The key that the document itself carries (`meta:`): it tells whom the server made it for. */
  readonly pageKey: string | null
}

/** What of it a document can know at its first script. */
export type SessionAtStart = Pick<Context, 'now' | 'marker' | 'key' | 'pageKey'>

/** Context and policy together: all that a decision depends on, besides the page and the signal. */
export interface Moment extends Context {
  readonly policy: Policy
}

export type Signal =
  /** The document came back out of the bfcache, or thawed. */
  | { readonly type: 'restored' }
  /** Some ms after a restore: the marker was read once more; `isWhole` if also what a worker may know. */
  | { readonly type: 'rechecked'; readonly isComplete: boolean }
  /** The tab became visible, focused or online. */
  | { readonly type: 'shown' }
  | { readonly type: 'hidden' }
  /** `pagehide` or `freeze`: the browser may keep the document. */
  | { readonly type: 'left' }
  /** The browser tells whether the document came from the HTTP cache. */
  | { readonly type: 'loaded'; readonly fromCache: boolean; readonly requestedAt: number }
  /** The marker may have changed. */
  | { readonly type: 'marker' }
  /** A message arrived. */
  | { readonly type: 'hint' }
  /** A sign-out was set off in this document. */
  | { readonly type: 'intent'; readonly reason: string; readonly repeats: number }
  /** The sign-out request of this document was answered, or failed. */
  | { readonly type: 'answered'; readonly ok: boolean }
  /** The time for a sign-out to be confirmed is over. */
  | { readonly type: 'deadline' }
  | { readonly type: 'retry' }
  | { readonly type: 'verdict'; readonly verdict: Verdict; readonly askedAt: number; readonly user: string | null }
  /** `guard.signedIn()`, and whom it named. */
  | { readonly type: 'signed-in'; readonly user: string | null }
  /** The next document did not come within `pingTimeout`, although this one wanted to leave or to reload. */
  | { readonly type: 'not-gone' }
