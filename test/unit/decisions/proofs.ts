import type { Page } from '../../../src/core/states.js'
import { MINUTE, NOW } from '../a-page.js'
import type { Given } from './given.js'

const hidden = (view: Page['view'], more: Partial<Page> = {}): Given => ({
  page: { view, since: NOW - 200, needsProofSince: NOW - 200, ...more },
})
const signOut = (at: number, answered: number | null, repeats = 0): Given => ({
  page: { signOut: { at, answered, repeats } },
})

/** How the page looks, and what vouches for it: an open one needs no proof, a hidden one needs it for 0.2 s. */
export const PROOFS = {
  open: {},
  covered: hidden('covered'),
  'no-answer': hidden('no-answer', { answer: 'unknown', attempt: 1 }),
  'unconfirmed-notice': hidden('unconfirmed', { emptied: true }),
  'loop-notice': hidden('loop'),
  'stuck-notice': hidden('stuck', { emptied: true, tries: 2 }),
  gone: hidden('leave', { emptied: true }),
  reloading: hidden('reload', { emptied: true }),
  'in-doubt=0.05s': { page: { since: NOW - 50, needsProofSince: NOW - 50 } },
  'in-doubt=0.5s': { page: { since: NOW - 500, needsProofSince: NOW - 500 } },
  'in-doubt=2s': { page: { since: NOW - 2000, needsProofSince: NOW - 2000 } },
  'in-doubt=6s': { page: { since: NOW - 6000, needsProofSince: NOW - 6000 } },
  'in-doubt=9s': { page: { since: NOW - 9000, needsProofSince: NOW - 9000 } },
  /** The clock was set back since. */
  'in-doubt-ahead': { page: { since: NOW + MINUTE, needsProofSince: NOW + MINUTE } },
  'attempts=3': { page: { attempt: 3 } },
  /** An answer asked for earlier does not count, although it is open. */
  'since=0.05s': { page: { since: NOW - 50 } },
  restored: { page: { restored: true } },
  left: { page: { left: true } },
  uncertain: { page: { certain: false } },
  orphan: { page: { orphan: true } },
  emptied: { page: { emptied: true } },
  'tried-once': { page: { tries: 1 } },
  /** It was told of the sign-out under way. */
  noticed: { page: { noticed: NOW - 1000, deadline: NOW + 4000 } },
  'noticed=5s': { page: { noticed: NOW - 5000, deadline: NOW } },
  'noticed=6s': { page: { noticed: NOW - 6000 } },
  'noticed=8s': { page: { noticed: NOW - 8000 } },
  'noticed=1m': { page: { noticed: NOW - MINUTE } },
  'noticed-another': { page: { noticed: NOW - 5 * MINUTE } },
  'no-deadline': { page: { deadline: null } },
  /** Its own sign-out: on its way, answered, overdue. */
  'sends-sign-out': signOut(NOW - 1000, null),
  'sent-sign-out=5s': signOut(NOW - 5000, null),
  'sent-sign-out=8s': signOut(NOW - 8000, null),
  'own-sign-out-settled': signOut(NOW - 1000, NOW - 500),
  'earlier-sign-out-settled': signOut(NOW - 3000, NOW - 500),
  'may-repeat': signOut(NOW - 1000, NOW - 500, 1),
  'hidden=0.5s': { page: { hiddenAt: NOW - 500 } },
  'hidden=1m': { page: { hiddenAt: NOW - MINUTE } },
  'hidden=14m': { page: { hiddenAt: NOW - 14 * MINUTE } },
  'hidden=15m': { page: { hiddenAt: NOW - 15 * MINUTE - 1 } },
} as const satisfies Record<string, Given>

/** Proofs that stand for several: one test each. */
export const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  any: ['open', 'covered', 'no-answer'],
  shut: ['covered', 'no-answer'],
}
