import type { Message } from '../core/protocol.js'

/** The channel of a guard: posts to every other tab, open or frozen. It stays open across `pagehide` on purpose. */
export function createChannel(name: string): {
  channel: BroadcastChannel | null
  tell: (type: 'ending' | 'ended') => void
} {
  const channel = typeof BroadcastChannel === 'function' ? openChannel(name) : null
  return { channel, tell: type => channel?.postMessage({ v: 1, type } satisfies Message) }
}

/** In a document without an origin of its own (sandboxed frames) the constructor throws. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`logout-guard:${name}`)
  } catch {
    return null
  }
}
