import { type Head, heads, takeEach } from '../head/hand-over.js'
import { loadIdle } from './load-idle.js'
import { loadWorkerLink } from './load-worker-link.js'
import { runGuard } from './run-guard.js'

const waiting = heads()

/** The guard could not start: the head must not wait for it. */
function refuse(head: Head, error: unknown): void {
  const refused = Promise.reject(error)
  refused.catch(() => {})
  waiting.splice(waiting.indexOf(head), 1)
  head.take(refused).uncover?.()
}

takeEach(waiting, head =>
  runGuard(head.tag, head.options, { linkWorker: loadWorkerLink(head), idle: loadIdle(head) }, error =>
    refuse(head, error),
  ),
)
