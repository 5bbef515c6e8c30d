import { attempt } from '../browser/attempt.js'
import { listen, stopAll } from '../browser/listen.js'
import { type PlainMessage, parsePlainMessage } from '../core/protocol.js'

/** A message on the channel; `null` for a message that is not the guard's. */
export function onMessage(emit: (message: PlainMessage | null) => void, channel: EventTarget): () => void {
  return stopAll(
    listen<MessageEvent>(channel, 'message', event => emit(parsePlainMessage(event.data))),
    listen(channel, 'messageerror', () => emit(null)),
  )
}

/** Another tab wrote localStorage; `key` is `null` if it cleared everything. */
export function onStorage(emit: (key: string | null) => void, target: EventTarget = window): () => void {
  return listen<StorageEvent>(target, 'storage', event => emit(event.key))
}

/**
 * The channel of a guard, which posts to every other tab, open or frozen. It stays open across `pagehide` on purpose:
 * so a sign-out evicts frozen pages in Chromium and Firefox. `channel` is `null` in a document without an origin of its
 * own (sandboxed frames), where the constructor throws.
 */
export function createChannel(name: string): {
  channel: BroadcastChannel | null
  broadcast: (type: 'ending' | 'ended') => void
} {
  const channel = attempt(() => new BroadcastChannel(`logout-guard:${name}`)) ?? null
  return { channel, broadcast: type => channel?.postMessage({ v: 1, type } satisfies PlainMessage) }
}
