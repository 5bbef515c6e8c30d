import { EMPTY, type End, type Epoch, type Intent, type Marker, type Running } from '../../src/core/marker.js'
import type { Context, Membership, Page, Policy } from '../../src/core/states.js'
import { tagFrom } from '../../src/core/tags.js'

/** The moment at which everything in a table of cases happens, in ms since 1970. */
export const NOW = 1_700_000_000_000
export const MINUTE = 60_000

export const POLICY: Policy = { freshFor: 0, hiddenFor: 15 * MINUTE, pingTimeout: 5000, onUnknown: 'cover' }

/** The epoch of every page, unless a case says otherwise. Its last verdict is ten minutes old. */
export const EPOCH: Epoch = { n: 3, nonce: 'three', begun: NOW - 60 * MINUTE }
export const NEXT_EPOCH: Epoch = { n: 4, nonce: 'four', begun: NOW - MINUTE }

export const runningAs = (epoch: Epoch, more: Partial<Running> = {}): Running => ({
  epoch,
  tag: null,
  verdict: 'signed-in',
  at: NOW - 10 * MINUTE,
  ...more,
})
export const anEnd = (more: Partial<End> = {}): End => ({
  n: EPOCH.n,
  at: NOW - 1000,
  confirmed: true,
  reason: 'signed-out',
  ...more,
})
export const anIntent = (more: Partial<Intent> = {}): Intent => ({
  n: EPOCH.n,
  at: NOW - 1000,
  settled: null,
  reason: 'signed-out',
  ...more,
})

/** A session that runs, with the tag of this session key. */
export const tagged = (key: string, epoch = EPOCH) => runningAs(epoch, { tag: tagFrom(key, null, epoch.nonce) })
/** A session that runs, with the tag of the user whom the ping named. */
export const named = (user: string, epoch = EPOCH) => runningAs(epoch, { tag: tagFrom(null, user, epoch.nonce) })

export const MISSING: Marker = EMPTY
export const RUNNING: Marker = { ...EMPTY, running: runningAs(EPOCH) }
export const JUST_ASKED: Marker = { ...EMPTY, running: runningAs(EPOCH, { at: NOW - 1000 }) }
export const ANOTHER_RUNS: Marker = { ...EMPTY, running: runningAs(NEXT_EPOCH, { at: NOW - MINUTE }), end: anEnd() }
export const ENDING: Marker = { ...RUNNING, intent: anIntent() }
export const ENDED: Marker = { ...RUNNING, end: anEnd() }
export const UNCONFIRMED: Marker = { ...RUNNING, end: anEnd({ confirmed: false }) }

export const MEMBER: Membership = { kind: 'epoch', epoch: EPOCH, tag: null }
/** It was requested after the end of `ENDED`. */
export const UNCLAIMED: Membership = { kind: 'unclaimed', topAtStart: EPOCH.n, noEndSince: NOW - 500 }
export const FOREIGN: Membership = { kind: 'foreign' }
export const PUBLIC: Membership = { kind: 'public' }

/** A page that was opened ten minutes ago, and is visible. */
export const aPage = (more: Partial<Page> = {}): Page => ({
  view: 'open',
  membership: MEMBER,
  validFrom: NOW - 10 * MINUTE,
  aborts: 0,
  doubtedAt: 0,
  answer: null,
  signOut: null,
  noticedAt: 0,
  deadline: null,
  isRestored: false,
  isFrozen: false,
  hasSource: true,
  isOrphan: false,
  key: null,
  hiddenAt: null,
  failedChecks: 0,
  isEmptied: false,
  failedMoves: 0,
  ...more,
})

export const aContext = (more: Partial<Context> = {}): Context => ({
  now: NOW,
  visible: true,
  marker: RUNNING,
  nonce: 'fresh nonce',
  isLooping: () => false,
  key: null,
  pageKey: null,
  ...more,
})
