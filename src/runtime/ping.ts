import { judgeResponse, pingInit, type RedirectInit } from '../core/ping.js'
import { type CheckResult, parseCheckResult } from '../core/verdicts.js'
import type { Settings } from '../options/settings.js'

const isOwn = (url: string) => new URL(url, location.href).origin === location.origin

/** How a page sends the ping. */
export function pingRequest(url: string, passive: boolean, signal: AbortSignal): RequestInit {
  // A person who pressed Back waits for it. With `priority: 'high'` Firefox, busy with the restore, sends it some
  // milliseconds earlier (measured: 2 to 12 of 165).
  return { ...pingInit(passive && isOwn(url)), priority: 'high', signal }
}

/** A ping that the head sends at the first script, so that its answer is there when the rest comes. */
export interface FirstPing {
  /** In ms since 1970. */
  readonly askedAt: number
  readonly response: Promise<Response>
  /** Aborts it: a late answer could bring a session back. */
  readonly controller: AbortController
}

/** Sends the ping of the head. */
export function firstPing(url: string, passive: boolean): FirstPing {
  const controller = new AbortController()
  const response = fetch(url, pingRequest(url, passive, controller.signal))
  response.catch(() => {})
  return { askedAt: Date.now(), response, controller }
}

/** What a session check found. An `unknown` verdict comes with its problem in words. `retryAfter` is in ms. */
export interface PingCheckResult extends CheckResult {
  readonly retryAfter?: number
}

export interface SessionCheck {
  readonly reason: string
  readonly signal: AbortSignal
  /** The answer to the ping that the head sent. */
  readonly response?: Promise<Response> | undefined
}

export type Check = (check: SessionCheck) => Promise<PingCheckResult>

/** `Retry-After` in ms; 0 without it. The header holds seconds or a date. */
function retryAfter(response: Response): number {
  const value = response.headers.get('Retry-After') ?? ''
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0)
}

/** The ping request: one passive GET; the verdict table judges the answer. Rejects if no answer comes. */
function byFetch(settings: Settings, fetch: typeof window.fetch): Check {
  const { pingUrl, passive } = settings
  return async ({ signal, response: first }) => {
    const send = (way?: RedirectInit) => fetch(pingUrl, { ...pingRequest(pingUrl, passive, signal), ...way })
    const response = await (first ?? send())
    const result = await judgeResponse(response, send, settings, url => new URL(url))
    if (result.verdict !== 'unknown') return result
    return { problem: `status ${response.status}`, ...result, retryAfter: retryAfter(response) }
  }
}

function byFunction(ping: NonNullable<Settings['ping']>, url: string): Check {
  return async ({ reason, signal }) => {
    // Not during `start()`: the site's function may use what `start()` returns.
    await null
    const result = parseCheckResult(await ping({ url, signal, reason }))
    return result.verdict === 'unknown' ? { ...result, problem: 'no verdict' } : result
  }
}

/** Rejects when the signal aborts, because a `ping` function may ignore the signal. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/** Makes the session check. It never rejects: if it fails, the verdict is `unknown`, with the problem in words. */
export function createCheck(settings: Settings, fetch: typeof window.fetch): Check {
  const send = settings.ping ? byFunction(settings.ping, settings.pingUrl) : byFetch(settings, fetch)
  return async check => {
    const aborting = aborted(check.signal)
    try {
      return await Promise.race([send(check), aborting])
    } catch (error) {
      return { verdict: 'unknown', problem: String(error) }
    }
  }
}
