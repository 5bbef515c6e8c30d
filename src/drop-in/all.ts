import { genuineDocument } from '../genuine-document.js'
import { registerWorker } from '../register-worker.js'
import { runGuard } from './run-guard.js'

/** A module has no `currentScript`: only a script element that carries our attributes can be it, never one by id. */
const tag =
  (genuineDocument.currentScript as HTMLScriptElement | null) ??
  genuineDocument.querySelector<HTMLScriptElement>('script[type=module][src][data-login-url]')

runGuard(tag, tag?.dataset ?? {}, registerWorker)
