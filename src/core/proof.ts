import type { Context, Moment, Page, Signal } from './states.js'

export type VerdictSignal = Extract<Signal, { type: 'verdict' }>

/** A moment that lies ahead says nothing: the clock was set back since. */
export const notAhead = (at: number, now: number): number => (at > now ? 0 : at)

/** What was asked before says nothing any more. */
export const discardChecks = (page: Page, { now }: Moment): Page => ({
  ...page,
  ...{ validFrom: now, aborts: page.aborts + 1 },
})

/** From now on somebody has to vouch for the page anew. */
export const inDoubt = (page: Page, moment: Moment): Page => ({
  ...discardChecks(page, moment),
  ...{ doubtedAt: moment.now, answer: null },
})

/** Whether a verdict `signed-in` was asked for less than `within` ms ago. */
export const isFresh = ({ marker: { running }, now }: Context, within: number): boolean =>
  running?.verdict === 'signed-in' && Math.abs(now - running.at) < within

/** Whether somebody vouches for the page: a verdict of its epoch, asked for since it was last in doubt. */
export const isProven = ({ doubtedAt, hasSource }: Page, { marker: { running }, now }: Moment): boolean =>
  hasSource && running?.verdict === 'signed-in' && running.at >= doubtedAt && running.at <= now

/**
 * Whether this document's own sign-out request is still under way: emptying the document would lose it
 * (docs/platform-facts.md#leaving).
 */
export const isSigningOut = ({ signOut }: Page, { now, policy }: Moment): boolean =>
  signOut?.answeredAt === null && now < signOut.startedAt + policy.pingTimeout

/** It waits until the sign-out under way, and this document's own, had their time. */
export function awaitDeadline(page: Page, { marker: { intent }, now, policy }: Moment): Page {
  const own = page.signOut?.answeredAt === null ? page.signOut.startedAt : 0
  return { ...page, deadline: Math.max(notAhead(intent?.at ?? 0, now), own) + policy.pingTimeout }
}

/** Whether the sign-out had its time: nothing that comes later can be overtaken by its request. */
export const hadItsTime = (at: number, { marker: { intent }, now, policy }: Moment): boolean =>
  !intent || at >= notAhead(intent.at, now) + policy.pingTimeout

/** When the request of the last sign-out settled. What became of an earlier one of this document says nothing. */
function settledAt({ signOut }: Page, { marker: { intent } }: Moment): number | null {
  const own = signOut && intent && signOut.startedAt >= intent.at ? signOut.answeredAt : null
  return own ?? intent?.settled ?? null
}

/** `signed-in` proves that a sign-out did not happen only if asked for after its request settled, or had its time. */
export function isConclusive(page: Page, asked: number, moment: Moment): boolean {
  const settled = settledAt(page, moment)
  return settled === null ? hadItsTime(asked, moment) : asked >= settled
}

/** Whether a verdict was asked for before what is known now: of the page, of the session, of its end. */
export function isLate(
  { validFrom }: Page,
  { verdict, askedAt }: VerdictSignal,
  { marker: { end, running }, now }: Moment,
) {
  const ofSession = verdict === 'signed-out' ? running?.epoch.begun : end?.at
  return askedAt < validFrom || askedAt < notAhead(ofSession ?? 0, now)
}
