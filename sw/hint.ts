import type { Message } from '../src/core/protocol.js'
import { scope } from './scope.js'

/** A protected request was refused. A page of a role that this person lacks looks the same, so the visible page asks. */
export async function hint(): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window' })
  for (const client of clients) {
    if (client.visibilityState === 'visible') client.postMessage({ v: 1, type: 'hint' } satisfies Message)
  }
}
