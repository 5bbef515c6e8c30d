import { judgeResponse, pingInit, type RedirectInit } from '../src/core/ping.js'
import type { Routes } from '../src/core/routes.js'
import type { Verdict } from '../src/core/verdicts.js'
import type { Ping } from '../src/core/worker-config.js'
import { scope } from './scope.js'

/** Without `referrerPolicy`, the referrer would be the address of this worker, with all its options. */
function initFor({ url, passive }: Ping, signal: AbortSignal): RequestInit {
  const isOwn = new URL(url).origin === scope.location.origin
  return { ...pingInit(passive && isOwn), referrerPolicy: 'origin', signal }
}

async function check(ping: Ping, routes: Routes, signal: AbortSignal): Promise<Verdict> {
  const send = (way?: RedirectInit) => fetch(ping.url, { ...initFor(ping, signal), ...way })
  const signIn = { ...ping, routes, pingExpect: ping.expect ?? undefined }
  return (await judgeResponse(await send(), send, signIn, url => new URL(url))).verdict
}

/**
 * One session check by the worker. `timeout` is in ms; `unknown` when it is over, or if the request fails. Never
 * rejects. `null`: `cancelled` aborted it.
 */
export async function ask(
  ping: Ping,
  routes: Routes,
  timeout: number,
  cancelled: AbortSignal,
): Promise<Verdict | null> {
  if (cancelled.aborted) return null
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeout)
  cancelled.addEventListener('abort', abort)
  const verdict = await check(ping, routes, controller.signal).catch(() => 'unknown' as const)
  clearTimeout(timer)
  return cancelled.aborted ? null : verdict
}
