import { judge, type Verdict } from '../src/core/verdicts.js'
import type { Ping } from '../src/core/worker-config.js'
import { scope } from './scope.js'

function initFor({ url, passive }: Ping, timeout: number): RequestInit {
  const isOwn = new URL(url).origin === scope.location.origin
  const headers = { Accept: 'application/json', ...(passive && isOwn && { 'X-Session-Passive': '1' }) }
  const signal = AbortSignal.timeout(timeout)
  return { credentials: 'include', cache: 'no-store', redirect: 'manual', headers, signal }
}

/** The ping of the contract, asked by the worker; `timeout` in ms. Never rejects. */
export async function ask(ping: Ping, timeout: number): Promise<Verdict> {
  try {
    const response = await fetch(ping.url, initFor(ping, timeout))
    const redirected = response.type === 'opaqueredirect'
    const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '')
    const answer = { status: response.status, redirected, text: redirected ? '' : await response.text(), isJson }
    return judge(answer, { ...ping, pingExpect: ping.expect ?? undefined }).verdict
  } catch {
    return 'unknown'
  }
}
