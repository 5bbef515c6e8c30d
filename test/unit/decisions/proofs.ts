import type { Page } from '../../../src/core/states.js'
import { MINUTE, NOW } from '../a-page.js'
import type { Given } from './given.js'

const hidden = (view: Page['view'], more: Partial<Page> = {}): Given => ({
  page: { view, validFrom: NOW - 200, doubtedAt: NOW - 200, ...more },
})
const signOut = (startedAt: number, answeredAt: number | null, repeats = 0): Given => ({
  page: { signOut: { startedAt, answeredAt, repeats } },
})

/** How the page looks, and what vouches for it. An open page needs no proof; a hidden one has been in doubt for 0.2 s. */
export const PROOFS = {
  open: {},
  covered: hidden('covered'),
  'no-answer': hidden('no-answer', { answer: 'unknown', failedChecks: 1 }),
  'unconfirmed-notice': hidden('unconfirmed', { isEmptied: true }),
  'loop-notice': hidden('loop'),
  'stuck-notice': hidden('stuck', { isEmptied: true, failedMoves: 2 }),
  leaving: hidden('leave', { isEmptied: true }),
  reloading: hidden('reload', { isEmptied: true }),
  'in-doubt=0.05s': { page: { validFrom: NOW - 50, doubtedAt: NOW - 50 } },
  'in-doubt=0.5s': { page: { validFrom: NOW - 500, doubtedAt: NOW - 500 } },
  'in-doubt=2s': { page: { validFrom: NOW - 2000, doubtedAt: NOW - 2000 } },
  'in-doubt=6s': { page: { validFrom: NOW - 6000, doubtedAt: NOW - 6000 } },
  'in-doubt=9s': { page: { validFrom: NOW - 9000, doubtedAt: NOW - 9000 } },
  /** The clock was set back since then. */
  'in-doubt-ahead': { page: { validFrom: NOW + MINUTE, doubtedAt: NOW + MINUTE } },
  'failed-checks=3': { page: { failedChecks: 3 } },
  /** An answer asked for earlier does not count, although the page is open. */
  'valid-from=0.05s': { page: { validFrom: NOW - 50 } },
  restored: { page: { isRestored: true } },
  frozen: { page: { isFrozen: true } },
  uncertain: { page: { hasSource: false } },
  orphan: { page: { isOrphan: true } },
  emptied: { page: { isEmptied: true } },
  'tried-once': { page: { failedMoves: 1 } },
  /** It noticed the sign-out that is under way. */
  noticed: { page: { noticedAt: NOW - 1000, deadline: NOW + 4000 } },
  'noticed=5s': { page: { noticedAt: NOW - 5000, deadline: NOW } },
  'noticed=6s': { page: { noticedAt: NOW - 6000 } },
  'noticed=8s': { page: { noticedAt: NOW - 8000 } },
  'noticed=1m': { page: { noticedAt: NOW - MINUTE } },
  'noticed-another': { page: { noticedAt: NOW - 5 * MINUTE } },
  'no-deadline': { page: { deadline: null } },
  /** Its own sign-out: on its way, answered, overdue. */
  'sends-sign-out': signOut(NOW - 1000, null),
  'sent-sign-out=5s': signOut(NOW - 5000, null),
  'sent-sign-out=8s': signOut(NOW - 8000, null),
  'own-sign-out-answered': signOut(NOW - 1000, NOW - 500),
  'earlier-sign-out-answered': signOut(NOW - 3000, NOW - 500),
  'may-repeat': signOut(NOW - 1000, NOW - 500, 1),
  'hidden=0.5s': { page: { hiddenAt: NOW - 500 } },
  'hidden=1m': { page: { hiddenAt: NOW - MINUTE } },
  'hidden=14m': { page: { hiddenAt: NOW - 14 * MINUTE } },
  'hidden=15m': { page: { hiddenAt: NOW - 15 * MINUTE - 1 } },
} as const satisfies Record<string, Given>

/** Words for several proofs: one test each. */
export const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  any: ['open', 'covered', 'no-answer'],
  shut: ['covered', 'no-answer'],
}
