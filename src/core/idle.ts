/** The idle limit of a site. All durations in ms; `maxEnd` is when the session ends in any case, in ms since 1970. */
export interface IdleRules {
  readonly timeout: number
  /** The warning comes so long before the end; 0: no warning. */
  readonly promptBefore: number
  readonly maxEnd: number
}

/** The end of a session that was active at `now`. */
const endAfter = (now: number, { timeout, maxEnd }: IdleRules) => Math.min(now + timeout, maxEnd)

/**
 * Whether the warning is shown. From then on only its answer counts as activity. There is none before the absolute end,
 * which no answer moves.
 */
export const isWarning = (endsAt: number, now: number, { promptBefore, maxEnd }: IdleRules): boolean =>
  endsAt < maxEnd && now < endsAt && endsAt - now <= promptBefore

/**
 * The end after an activity at `now`; `undefined`: it stays as it is, because the limit is over, because the warning is
 * shown, or because another tab was active later.
 */
export function endAfterActivity(endsAt: number, now: number, rules: IdleRules): number | undefined {
  if (now >= endsAt || isWarning(endsAt, now, rules)) return undefined
  const next = endAfter(now, rules)
  return next > endsAt ? next : undefined
}

/** The end after the person answered the warning. An answer that comes too late changes nothing. */
export const endAfterAnswer = (endsAt: number, now: number, rules: IdleRules): number =>
  now >= endsAt ? endsAt : endAfter(now, rules)

/**
 * The end as it should be at `now`: a session without one gets one, and none is later than the limit allows, for
 * example because the clock was set back.
 */
export const endInTime = (endsAt: number | undefined, now: number, rules: IdleRules): number =>
  Math.min(endsAt ?? Number.POSITIVE_INFINITY, endAfter(now, rules))

/** The end after the server said for how long it has seen no activity. It can only come earlier. */
export const endByServer = (endsAt: number, now: number, idleFor: number, { timeout }: IdleRules): number =>
  Math.min(endsAt, now - Math.max(0, idleFor) + timeout)
