import type { VerdictSignal } from './signals.js'
import type { Context, Moment, Page } from './states.js'

/**
 * `at`; or 0 if it is later than `now`: then it says nothing, because the clock was set back since. Both in ms since
 * 1970.
 */
export const notAhead = (at: number, now: number): number => (at > now ? 0 : at)

/** Aborts the session checks in flight; from now on no earlier answer counts. */
export const discardChecks = (page: Page, { now }: Moment): Page => ({
  ...page,
  ...{ validFrom: now, aborts: page.aborts + 1 },
})

/** From now on the page needs a new proof. */
export const inDoubt = (page: Page, moment: Moment): Page => ({
  ...discardChecks(page, moment),
  ...{ doubtedAt: moment.now, answer: null },
})

/** Whether no limit of the site is over. */
export const isInTime = ({ endsAt, now }: Context): boolean => endsAt === undefined || now < endsAt

/**
 * Whether the last verdict is `signed-in`, was asked for less than `within` ms ago, and no limit is over since.
 */
export const isFresh = (context: Context, within: number): boolean => {
  const { now, marker } = context
  const { verdict, at = 0 } = marker.running ?? {}
  return verdict === 'signed-in' && Math.abs(now - at) < within && isInTime(context)
}

/**
 * Whether the page has its proof: its origin is known, and the last verdict is `signed-in` and was asked for since the
 * page was last in doubt.
 */
export const isProven = ({ doubtedAt, hasSource }: Page, { marker: { running }, now }: Moment): boolean =>
  hasSource && running?.verdict === 'signed-in' && running.at >= doubtedAt && running.at <= now

/**
 * Whether this document's own sign-out request is still under way. Emptying the document now would lose the request
 * (docs/platform-facts.md#leaving).
 */
export const isSigningOut = ({ signOut }: Page, { now, policy }: Moment): boolean =>
  signOut?.answeredAt === null && now < signOut.startedAt + policy.pingTimeout

/** Sets the deadline: until then the page waits for the sign-out under way, and for its own. */
export function awaitDeadline(page: Page, { marker: { intent }, now, policy }: Moment): Page {
  const own = page.signOut?.answeredAt === null ? page.signOut.startedAt : 0
  return { ...page, deadline: Math.max(notAhead(intent?.at ?? 0, now), own) + policy.pingTimeout }
}

/**
 * Whether the time for the sign-out (`pingTimeout`) was over at `at`. After that, its request can no longer overtake a
 * later one.
 */
export const hadItsTime = (at: number, { marker: { intent }, now, policy }: Moment): boolean =>
  !intent || at >= notAhead(intent.at, now) + policy.pingTimeout

/**
 * When the request of the last sign-out was answered; `null`: not yet. An earlier sign-out of this document does not
 * count.
 */
function answeredAtOf({ signOut }: Page, { marker: { intent } }: Moment): number | null {
  const own = signOut && intent && signOut.startedAt >= intent.at ? signOut.answeredAt : null
  return own ?? intent?.settled ?? null
}

/**
 * `signed-in` proves that a sign-out did not happen only if it was asked for after the sign-out was answered, or after
 * its time was over.
 */
export function isConclusive(page: Page, askedAt: number, moment: Moment): boolean {
  const answeredAt = answeredAtOf(page, moment)
  return answeredAt === null ? hadItsTime(askedAt, moment) : askedAt >= answeredAt
}

/**
 * Whether a verdict was asked for too early to count: before the last change that is known of the page, of the session,
 * or of its end.
 */
export function isLate(
  { validFrom }: Page,
  { verdict, askedAt }: VerdictSignal,
  { marker: { end, running }, now }: Moment,
) {
  const changedAt = verdict === 'signed-out' ? running?.epoch.begun : end?.at
  return askedAt < validFrom || askedAt < notAhead(changedAt ?? 0, now)
}
