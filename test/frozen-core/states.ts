import type { Epoch } from './epochs.js'
import type { Marker } from './marker.js'
import type { Verdict } from './verdicts.js'

/** `covered` waits for a verdict, `blocked` shows a notice, `leaving` is terminal (leave or renew). */
export type State = 'open' | 'covered' | 'blocked' | 'leaving'

/**
 * The epoch that a document belongs to.
 * `public`: it never showed anything protected. `newborn`: certainly from the network while no epoch ran; it joins the
 * next one, `seen` is the highest counter known then, unless an end comes after `since`, the moment of its request, or
 * it is an orphan: hidden, frozen or left without an answer before its first verdict, while anybody may have signed in.
 * `epoch`: born while that epoch ran. `stale`: belongs to none, never revealed.
 */
export type Birth =
  | { readonly kind: 'public' }
  | { readonly kind: 'newborn'; readonly seen: number; readonly since: number; readonly orphan?: true }
  | { readonly kind: 'epoch'; readonly epoch: Epoch; readonly tag: string | null }
  | { readonly kind: 'stale' }

/**
 * A sign-out that this very document set off, or that its navigation completed. `answered` is when the request settled,
 * in ms since 1970. `repeats` is how often the guard may still send it again.
 */
export interface SignOut {
  readonly at: number
  readonly answered: number | null
  readonly repeats: number
}

/** All that the core remembers of a document. */
export interface Page {
  readonly state: State
  readonly birth: Birth
  /** A verdict asked for before this moment does not count. */
  readonly since: number
  readonly signOut: SignOut | null
  /** The sign-out that it was told of last: `Intent.at`, or 0. */
  readonly noticed: number
  /** It was restored since its last reveal: only a verdict of its own epoch uncovers it. */
  readonly restored: boolean
  /** It was left (`pagehide`, `freeze`) and has not come back. */
  readonly left: boolean
  /** When it was hidden, or `null` while it is visible. */
  readonly hiddenAt: number | null
  /** It is covered only because it is about to be left. */
  readonly departing: boolean
  /** It came from the network, or from what this epoch put into the HTTP cache. Until that is known nothing gives it back. */
  readonly certain: boolean
  /** The session key at its first script: it was made for that session, if it came from the network. */
  readonly key: string | null
  /** Unknown verdicts in a row. */
  readonly attempt: number
  /** Nothing is left of its content. */
  readonly emptied: boolean
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
  readonly isLooping: boolean
  /** The `sessionKey` of this moment, if the site gave one. */
  readonly key: string | null
  /** The key that the document itself carries (`meta:`): it tells whom the server made it for. */
  readonly pageKey: string | null
}

export type Signal =
  /** The document came back out of the bfcache, or thawed. */
  | { readonly type: 'restored' }
  /** Some ms after a restore: the marker was read once more; `isWhole` if also what a worker may know. */
  | { readonly type: 'rechecked'; readonly isWhole: boolean }
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
  | { readonly type: 'settled'; readonly answered: boolean }
  /** The time for a sign-out to be confirmed is over. */
  | { readonly type: 'deadline' }
  | { readonly type: 'retry' }
  | { readonly type: 'verdict'; readonly verdict: Verdict; readonly asked: number; readonly user: string | null }
  /** `guard.signedIn()`, and whom it named. */
  | { readonly type: 'signed-in'; readonly user: string | null }
  /** This document is about to be left (only with `coverOnLeave`). */
  | { readonly type: 'departing' }
  /** It was not left after all: a download, an answer without content, a router. */
  | { readonly type: 'stayed' }

export type Command =
  /** Hide everything at once. */
  | 'cover'
  /** Give everything back. */
  | 'reveal'
  /** Ask the server, if the tab is visible and no answer is on its way. */
  | 'ask'
  /** Ask now, visible or not: this document has to confirm a sign-out. */
  | 'confirm'
  /** Abort every request of the guard that is in flight. */
  | 'abort'
  /** Write the marker that this step made. */
  | 'mark'
  /** Tell the other tabs. */
  | 'tell'
  /** Raise `deadline` when the sign-out had its time. */
  | 'await-deadline'
  /** Raise `rechecked` after a possibly stale read. */
  | 'recheck'
  /** Raise `retry` after a pause. */
  | 'retry-later'
  /** Say that the server gives no verdict. */
  | 'notice-unknown'
  /** Say that a sign-out was not confirmed. */
  | 'notice-unconfirmed'
  /** Send the sign-out request again, if the site gave a way. */
  | 'sign-out-again'
  /** Say that page and login page go round in circles. */
  | 'notice-loop'
  /** Raise `stayed` if the document is still there when a ping would have given up. */
  | 'await-departure'
  /** Stop the parser, before the body exists. */
  | 'stop-parsing'
  | 'empty'
  | 'leave'
  | 'renew'
