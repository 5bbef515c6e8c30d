/**
 * One stretch of being signed in, in this browser profile. `n` gives the order, `nonce` the identity; `begun` is in ms
 * since 1970.
 */
export interface Epoch {
  readonly n: number
  readonly nonce: string
  readonly begun: number
}

/** The running epoch and the last verdict on it. `at` is when that verdict was asked for, in ms since 1970. */
export interface Running {
  readonly epoch: Epoch
  readonly tag: string | null
  readonly verdict: 'signed-in' | 'unknown'
  readonly at: number
  /** When the server said that the session expires, in ms since 1970. */
  readonly expiresAt?: number
  /** The roles that the server named, as salted hashes with a space before each; missing: it has named none yet. */
  readonly roles?: string
}

/**
 * The end of every epoch up to `n`. `at` is in ms since 1970. Unconfirmed: this browser decided by itself, no server
 * said so.
 */
export interface End {
  readonly n: number
  readonly at: number
  readonly confirmed: boolean
  readonly reason: string
}

/**
 * A sign-out of epoch `n` that was set off and is not confirmed yet. While no epoch runs, `n` is one higher than all
 * before, so that the session of a person whom no ping has noticed yet ends too. `at` is when it was set off, `settled`
 * when the server answered its request (`null`: not yet), both in ms since 1970.
 */
export interface Intent {
  readonly n: number
  readonly at: number
  readonly settled: number | null
  readonly reason: string
  /**
   * `worker`: only the worker saw it. Another site or a prefetch may have set it off, so it proves less than an intent
   * of a page. `limit`: a limit of the site ended the session, so it ends in this browser whatever the server says.
   */
  readonly by?: 'worker' | 'limit'
}

/** The durable record. Each part has its own storage key, so that no verdict overwrites an end. */
export interface Marker {
  readonly running: Running | null
  readonly end: End | null
  readonly intent: Intent | null
}

/** What the marker says, for any page. `missing` means "not known", never "signed in". */
export type Standing = 'missing' | 'running' | 'ending' | 'ended' | 'unconfirmed'

export const EMPTY: Marker = { running: null, end: null, intent: null }

/** The highest counter that the marker knows: the next epoch is one higher. */
export function topOf({ running, end }: Marker): number {
  return Math.max(running?.epoch.n ?? 0, end?.n ?? 0)
}

/** Whether the last epoch that the marker knows has ended. */
export function isOver({ running, end }: Marker): boolean {
  return end !== null && end.n >= (running?.epoch.n ?? 0)
}

/** Why the session of this page ended. */
export const reasonOf = ({ end, intent }: Marker): string => intent?.reason ?? end?.reason ?? 'signed-out'

/** The higher epoch wins; an end beats a running epoch. */
export function standingOf(marker: Marker): Standing {
  const { running, end, intent } = marker
  if (intent && intent.n >= topOf(marker) && intent.n > (end?.n ?? -1)) return 'ending'
  if (isOver(marker)) return end?.confirmed ? 'ended' : 'unconfirmed'
  return running ? 'running' : 'missing'
}

/** The version of the records. A record of a newer version cannot be read, so it counts as missing. */
export const RECORD_VERSION = 1

export type Part = keyof Marker

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const fits: { [P in Part]: (value: Record<string, unknown>) => boolean } = {
  running: ({ epoch, tag, verdict, at }) =>
    isRecord(epoch) &&
    isTime(epoch.n) &&
    typeof epoch.nonce === 'string' &&
    isTime(epoch.begun) &&
    (tag === null || typeof tag === 'string') &&
    (verdict === 'signed-in' || verdict === 'unknown') &&
    isTime(at),
  end: ({ n, at, confirmed, reason }) =>
    isTime(n) && isTime(at) && typeof confirmed === 'boolean' && typeof reason === 'string',
  intent: ({ n, at, settled, reason, by }) =>
    isTime(n) &&
    isTime(at) &&
    (settled === null || isTime(settled)) &&
    typeof reason === 'string' &&
    (by === undefined || by === 'worker' || by === 'limit'),
}

/** Reads one part as it was stored. `null` (not known) for anything that is no such record. */
export function parseRecord(part: 'running', text: unknown): Running | null
export function parseRecord(part: 'end', text: unknown): End | null
export function parseRecord(part: 'intent', text: unknown): Intent | null
export function parseRecord(part: Part, text: unknown): unknown {
  if (typeof text !== 'string') return null
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && value.v === RECORD_VERSION && fits[part](value) ? value : null
  } catch {
    return null
  }
}

/** The whole marker, out of its stored parts. */
export function parseMarker(running: unknown, end: unknown, intent: unknown): Marker {
  return {
    running: parseRecord('running', running),
    end: parseRecord('end', end),
    intent: parseRecord('intent', intent),
  }
}

/** The stored form of one part. */
export function formatRecord(record: Running | End | Intent): string {
  return JSON.stringify({ v: RECORD_VERSION, ...record })
}
