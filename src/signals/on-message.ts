import { type Message, parseMessage } from '../core/protocol.js'
import { listen } from './listen.js'
import { stopAll } from './stop-all.js'

/** A message on the channel; `null` for one that is none of ours. */
export function onMessage(emit: (message: Message | null) => void, channel: EventTarget): () => void {
  return stopAll(
    listen<MessageEvent>(channel, 'message', event => emit(parseMessage(event.data))),
    listen(channel, 'messageerror', () => emit(null)),
  )
}
