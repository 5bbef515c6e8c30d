import { judgeResponse, pingInit, type RedirectInit } from '../src/core/ping.js'
import type { Routes } from '../src/core/routes.js'
import type { Verdict } from '../src/core/verdicts.js'
import type { Ping } from '../src/core/worker-config.js'
import { scope } from './scope.js'

/** Without `referrerPolicy` the referrer would be the address of this worker, with all its options. */
function initFor({ url, passive }: Ping, signal: AbortSignal): RequestInit {
  const isOwn = new URL(url).origin === scope.location.origin
  return { ...pingInit(passive && isOwn), referrerPolicy: 'origin', signal }
}

async function check(ping: Ping, routes: Routes, signal: AbortSignal): Promise<Verdict> {
  const send = (way?: RedirectInit) => fetch(ping.url, { ...initFor(ping, signal), ...way })
  const signIn = { ...ping, routes, pingExpect: ping.expect ?? undefined }
  return (await judgeResponse(await send(), send, signIn, url => new URL(url))).verdict
}

/** The ping of the contract, asked by the worker; `timeout` in ms. Never rejects. `null`: it was called off. */
export async function ask(
  ping: Ping,
  routes: Routes,
  timeout: number,
  calledOff: AbortSignal,
): Promise<Verdict | null> {
  if (calledOff.aborted) return null
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeout)
  calledOff.addEventListener('abort', abort)
  const verdict = await check(ping, routes, controller.signal).catch(() => 'unknown' as const)
  clearTimeout(timer)
  return calledOff.aborted ? null : verdict
}
