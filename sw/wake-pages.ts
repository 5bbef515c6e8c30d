import type { Message } from '../src/core/protocol.js'
import { scope } from './scope.js'

/**
 * `hint`: a protected request was refused. A page of a role that this person lacks looks the same, so the visible page
 * asks. `ending`: this worker knows more of a sign-out that it alone saw, so the pages read it. Not on the
 * BroadcastChannel, where a message evicts frozen pages.
 */
export async function wakePages(type: 'hint' | 'ending'): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window' })
  for (const client of clients) {
    if (client.visibilityState === 'visible' || type === 'ending') client.postMessage({ v: 1, type } satisfies Message)
  }
}
