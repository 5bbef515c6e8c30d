export { registerWorker } from './worker-link/link-worker.js'
export type { RegisterOptions, WorkerPart } from './worker-link/worker-link.js'
