import { type Marker, standingOf } from './marker.js'
import { markIntent } from './marks.js'
import { inDoubt, isInTime, notAhead } from './proof.js'
import type { Learned } from './reconcile.js'
import { isReplaced } from './session-relation.js'
import type { Signal } from './signals.js'
import type { Moment, Page } from './states.js'

/**
 * Whether a limit of the site ends the session now. Whatever the signal is, the limit is judged before it. A document
 * that is not shown leaves that to the server: the session may be over, and somebody may have signed in since. The
 * session of somebody else has a limit of its own.
 */
export function isOverdue(page: Page, signal: Signal, moment: Moment): boolean {
  const { marker } = moment
  // A message may come before its tab's marker can be read: then that tab signs out already.
  const isShown = page.view === 'open' && page.membership.kind !== 'public' && signal.type !== 'hint'
  const isSignedIn = signal.type === 'verdict' && signal.verdict === 'signed-in'
  const isOver = !isInTime(moment) && standingOf(marker) === 'running'
  return isOver && (isShown || isSignedIn) && !isReplaced(marker.running, page, signal, moment)
}

/** The site ends the session: like a sign-out by a person, but no answer of the server brings the session back. */
export function learnLimit(page: Page, moment: Moment): Learned {
  const { now, marker, policy } = moment
  const isOld = marker.running && now >= marker.running.epoch.begun + (policy.maxSession ?? Number.POSITIVE_INFINITY)
  const signing = { ...page, signOut: { startedAt: now, answeredAt: null, repeats: 1 } }
  const after = markIntent(marker, now, isOld ? 'max-session' : 'idle', 'limit')
  return { page: inDoubt(signing, moment), marker: after, ask: 'no', once: 'repeat-sign-out' }
}

/** In ms. `performance.now()` may be as coarse as 100 ms, and the clocks are not read at the same moment. */
const CLOCKS_DIFFER = 200

/**
 * The stored end at `now`, if `left` ms are left by a clock that nobody sets. A clock that was set back moves the end
 * with it. A clock that was set forward looks like sleep, in which time passes.
 */
export const endByClocks = (endsAt: number, now: number, left: number): number =>
  endsAt - now - left > CLOCKS_DIFFER ? now + Math.max(0, Math.round(left)) : endsAt

/** In ms. A server that says again and again that the session expires at once is not asked more often than this. */
const ALARM_PAUSE = 2000

/**
 * When a page that is looked at asks the server again, in ms since 1970: some time after the last verdict, and when the
 * session expires, as the server said. A time that was over when it was told says nothing: the server's clock is wrong.
 */
export function nextCheck({ running }: Marker, pingInterval: number, now: number): number {
  if (!running) return Number.POSITIVE_INFINITY
  const at = notAhead(running.at, now)
  const expiresAt = Number(running.expiresAt)
  const alarm = expiresAt > at ? Math.max(expiresAt, at + ALARM_PAUSE) : Number.POSITIVE_INFINITY
  return Math.min(alarm, pingInterval > 0 ? at + pingInterval : alarm)
}
