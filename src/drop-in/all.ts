import { genuineDocument } from '../browser/genuine.js'
import { registerWorker } from '../worker-link/link-worker.js'
import { loadIdle } from './load-idle.js'
import { runGuard } from './run-guard.js'

/** A module has no `currentScript`. Then only a script element with our attributes can be the tag, never one by id. */
const tag =
  (genuineDocument.currentScript as HTMLScriptElement | null) ??
  genuineDocument.querySelector<HTMLScriptElement>('script[type=module][src][data-login-url]')

const options = { ...tag?.dataset }

runGuard(tag, options, {
  linkWorker: registerWorker,
  idle: loadIdle({ tag, options }),
})
