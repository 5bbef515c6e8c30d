import { RECENT } from '../core/deadlines.js'
import { parseMessage } from '../core/protocol.js'
import { serviceWorkers } from '../effects/service-workers.js'
import { listen } from './listen.js'

/**
 * The worker knows more of a sign-out (`isEnding`), or saw a protected request refused. At most one such hint in a minute
 * counts: an API of another service that always answers 401 must not make the guard ask each time. A worker that asks
 * whether a guard is here gets an answer.
 */
export function onHint(emit: (isEnding: boolean) => void): () => void {
  const container = serviceWorkers()
  if (!container) return () => {}
  let last = Number.NEGATIVE_INFINITY
  return listen<MessageEvent>(container, 'message', ({ data, ports, timeStamp }) => {
    const type = parseMessage(data)?.type
    if (type === 'hello') ports[0]?.postMessage(type)
    if (type === 'ending') emit(true)
    if (type !== 'hint' || timeStamp - last < RECENT) return
    last = timeStamp
    emit(false)
  })
}
