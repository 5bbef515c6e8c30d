import { LogoutGuardError } from './core/errors.js'

export interface SignInOptions {
  /** Who signed in, in the words of the ping's `user`. Never stored: the marker keeps a salted, truncated hash. */
  user?: string | number
}

/** The user as text, `null` if none is named. Throws LG104 for what is no text and no number. */
export function parseSignInOptions({ user }: SignInOptions): string | null {
  if (user === undefined) return null
  if ((typeof user === 'string' && user) || typeof user === 'number') return String(user)
  throw new LogoutGuardError('LG104', `user=${user}`)
}
