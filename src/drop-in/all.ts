import { genuineDocument } from '../browser/genuine.js'
import { registerWorker } from '../worker-link/link-worker.js'
import { runGuard } from './run-guard.js'

/** A module has no `currentScript`: only a script element that carries our attributes can be it, never one by id. */
const tag =
  (genuineDocument.currentScript as HTMLScriptElement | null) ??
  genuineDocument.querySelector<HTMLScriptElement>('script[type=module][src][data-login-url]')

runGuard(tag, tag?.dataset ?? {}, registerWorker)
