export { LogoutGuardError } from './core/errors.js'
export type { State } from './core/states.js'
export type { Verdict } from './core/verdicts.js'
export { createLogoutGuard } from './create-logout-guard.js'
export type { LogoutGuard } from './guard.js'
export type {
  Clear,
  Duration,
  LogoutGuardOptions,
  LogoutOptions,
  PingContext,
  PingResult,
  RolePages,
  SignInOptions,
} from './options/options.js'
export type { GuardEvents, GuardStep, Listener } from './runtime/events.js'
