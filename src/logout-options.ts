import { LogoutGuardError } from './core/errors.js'

export interface LogoutOptions {
  /** What the login page is told, as `?reason=`: letters, digits, `-` and `_`. Default `'signed-out'`. */
  reason?: string
  /** Where to go instead of the login page. */
  redirectTo?: string
}

/** Throws LG104 for a reason of other characters, and for a way that leads out of http(s). */
export function parseLogoutOptions({ reason = 'signed-out', redirectTo }: LogoutOptions) {
  if (!/^[\w-]{1,40}$/.test(reason)) throw new LogoutGuardError('LG104', `reason=${reason}`)
  if (redirectTo === undefined) return { reason, redirectTo }
  const { protocol, href } = new URL(redirectTo, location.href)
  if (!/^https?:$/.test(protocol)) throw new LogoutGuardError('LG104', `redirectTo=${redirectTo}`)
  return { reason, redirectTo: href }
}
