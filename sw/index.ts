export { attachLogoutGuard } from './attach-logout-guard.js'
export type { WorkerOptions } from './worker-options.js'
