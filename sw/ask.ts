import { judge, type Verdict } from '../src/core/verdicts.js'
import type { Ping } from '../src/core/worker-config.js'
import { scope } from './scope.js'

/** This worker's own address would be the referrer, with all its options. */
function initFor({ url, passive }: Ping, signal: AbortSignal): RequestInit {
  const isOwn = new URL(url).origin === scope.location.origin
  const headers = { Accept: 'application/json', ...(passive && isOwn && { 'X-Session-Passive': '1' }) }
  return { credentials: 'include', cache: 'no-store', redirect: 'manual', referrerPolicy: 'origin', headers, signal }
}

async function read(response: Response, ping: Ping): Promise<Verdict> {
  const redirected = response.type === 'opaqueredirect'
  const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '')
  const answer = { status: response.status, redirected, text: redirected ? '' : await response.text(), isJson }
  return judge(answer, { ...ping, pingExpect: ping.expect ?? undefined }).verdict
}

/** The ping of the contract, asked by the worker; `timeout` in ms. Never rejects. `null`: it was called off. */
export async function ask(ping: Ping, timeout: number, calledOff: AbortSignal): Promise<Verdict | null> {
  if (calledOff.aborted) return null
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeout)
  calledOff.addEventListener('abort', abort)
  const verdict = await fetch(ping.url, initFor(ping, controller.signal))
    .then(response => read(response, ping))
    .catch(() => 'unknown' as const)
  clearTimeout(timer)
  return calledOff.aborted ? null : verdict
}
