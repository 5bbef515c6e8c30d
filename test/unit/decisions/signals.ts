import type { Signal } from '../../../src/core/signals.js'
import { NOW } from '../a-page.js'

const answer = { type: 'verdict', askedAt: NOW - 100, user: null } as const

/** Verdicts were asked for 0.1 s ago, unless the word says otherwise. */
export const SIGNALS = {
  restored: { type: 'restored' },
  rechecked: { type: 'rechecked', isComplete: true },
  'rechecked-in-part': { type: 'rechecked', isComplete: false },
  shown: { type: 'shown' },
  hidden: { type: 'hidden' },
  left: { type: 'left' },
  marker: { type: 'marker' },
  hint: { type: 'hint' },
  deadline: { type: 'deadline' },
  retry: { type: 'retry' },
  'not-gone': { type: 'not-gone' },
  'loaded-from-cache': { type: 'loaded', fromCache: true, requestedAt: NOW - 200 },
  'loaded-from-server': { type: 'loaded', fromCache: false, requestedAt: NOW - 200 },
  intent: { type: 'intent', reason: 'signed-out', repeats: 0 },
  'intent-with-repeat': { type: 'intent', reason: 'signed-out', repeats: 1 },
  'answered-ok': { type: 'answered', ok: true },
  'answered-failed': { type: 'answered', ok: false },
  'guard.signedIn()': { type: 'signed-in', user: null },
  'guard.signedIn(bob)': { type: 'signed-in', user: 'bob' },
  'signed-in': { ...answer, verdict: 'signed-in' },
  'signed-in-2s': { ...answer, verdict: 'signed-in', askedAt: NOW - 2000 },
  'signed-in-alice': { ...answer, verdict: 'signed-in', user: 'alice' },
  'signed-in-bob': { ...answer, verdict: 'signed-in', user: 'bob' },
  changed: { ...answer, verdict: 'changed' },
  'changed-2s': { ...answer, verdict: 'changed', askedAt: NOW - 2000 },
  'signed-out': { ...answer, verdict: 'signed-out' },
  unknown: { ...answer, verdict: 'unknown' },
} as const satisfies Record<string, Signal>
