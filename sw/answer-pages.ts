import { type Here, parseSignal } from '../src/core/protocol.js'
import { VERSION } from '../src/core/version.js'
import type { Duty } from './duty.js'
import { resume } from './resume.js'
import { scope } from './scope.js'

/** Answers the handshake, and looks at the marker when a page says that it marked an end. Other messages are not ours. */
export function answerPages(duty: Duty, isAttached: boolean): void {
  const { name, protect } = duty.config
  const here: Here = { v: 1, type: 'here', version: VERSION, name, protect, isAttached }
  scope.addEventListener('message', event => {
    const type = parseSignal(event.data)?.type
    if (type === 'hello') event.ports[0]?.postMessage(here)
    if (type === 'ended') event.waitUntil(resume(duty))
  })
}
