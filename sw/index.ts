export type { WorkerOptions } from './attach-logout-guard.js'
export { attachLogoutGuard } from './attach-logout-guard.js'
