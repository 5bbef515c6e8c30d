import type { End, Intent, Marker, Running } from './marker.js'

/** The version of the records. A record of a newer version is not understood, so it counts as not there. */
export const VERSION = 1

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
    (by === undefined || by === 'worker'),
}

/** Reads one part as it was stored. Whatever does not fit is `null`: not known. */
export function parseRecord(part: 'running', text: unknown): Running | null
export function parseRecord(part: 'end', text: unknown): End | null
export function parseRecord(part: 'intent', text: unknown): Intent | null
export function parseRecord(part: Part, text: unknown): unknown {
  if (typeof text !== 'string') return null
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && value.v === VERSION && fits[part](value) ? value : null
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
  return JSON.stringify({ v: VERSION, ...record })
}
