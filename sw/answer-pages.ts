import { type Here, parsePlainMessage, VERSION } from '../src/core/protocol.js'
import { resume } from './resume.js'
import { scope } from './scope.js'
import type { WorkerContext } from './worker-context.js'

/**
 * Answers the handshake, and reads the marker when a page says that it marked an end. Other messages are not for the
 * guard.
 */
export function answerPages(context: WorkerContext, isAttached: boolean): void {
  const { name, protect } = context.config
  const here: Here = { v: 1, type: 'here', version: VERSION, name, protect, isAttached }
  scope.addEventListener('message', event => {
    const type = parsePlainMessage(event.data)?.type
    if (type === 'hello') event.ports[0]?.postMessage(here)
    if (type === 'ended') event.waitUntil(resume(context))
  })
}
