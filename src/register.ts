export type { RegisterOptions } from './register-options.js'
export { registerWorker } from './register-worker.js'
export type { WorkerPart } from './worker-link.js'
