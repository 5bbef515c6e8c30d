/** In ms. If the last verdict is younger, a page that opens or is shown starts no session check. */
export const RECENT_VERDICT = 60_000
/**
 * How long a read of localStorage or `document.cookie` may be out of date, in ms: in Firefox up to 5, also one task
 * later (docs/platform-facts.md#clocks-and-stale-reads).
 */
export const STALE_READ = 5
const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 }
/** `setTimeout` fires at once for anything longer than 2 ** 31 - 1 ms. */
const MAX_DELAY = 0x7fffffff

/** Milliseconds of text that is a duration, like `'15m'`, `'30s'`, `'500ms'`, `'700'`. */
export const millisecondsOf = (text: string): number =>
  Number.parseFloat(text) * (UNITS[/[a-z]+/.exec(text)?.[0] ?? ''] ?? 1)

/** Milliseconds of a duration: a number, or text like `'15m'`. `undefined` if it is none. */
export function parseDuration(value: unknown): number | undefined {
  const isGiven = typeof value === 'number' || typeof value === 'string'
  const isDuration = isGiven && /^\d+(\.\d+)? ?(ms|s|m|h)?$/.test(String(value))
  const duration = isDuration ? millisecondsOf(String(value)) : Number.NaN
  return duration >= 0 && duration <= MAX_DELAY ? duration : undefined
}

/**
 * The pause before the next ping after an unknown verdict, in ms. `attempt` is how many unknown verdicts in a row came
 * before that one. The pause is 2, 4, 8 … 60 s, plus a jitter of up to half of it, and never shorter than the server's
 * `Retry-After` (`retryAfter`, in ms). `chance` is from 0 to 1.
 */
export function pauseBefore(attempt: number, chance: number, retryAfter = 0): number {
  const pause = Math.min(2000 * 2 ** attempt, 60_000)
  return Math.min(Math.max(pause * (1 + chance / 2), retryAfter), MAX_DELAY)
}

/** So many leaves and reloads of one tab (`moves`) within so many ms are a redirect loop, not a person. */
export const REDIRECT_LOOP = { moves: 4, within: 20_000 }

/**
 * The times of this tab's leaves and reloads that still count at `now`, in ms since 1970. `stored` is whatever storage
 * held.
 */
export function recentMoves(stored: unknown, now: number): number[] {
  const text = typeof stored === 'string' ? stored : ''
  return text
    .split(' ')
    .map(Number)
    .filter(at => at > now - REDIRECT_LOOP.within && at <= now)
}

/** Whether one more leave or reload would make a redirect loop. */
export function isRedirectLoop(moves: readonly number[]): boolean {
  return moves.length >= REDIRECT_LOOP.moves
}
