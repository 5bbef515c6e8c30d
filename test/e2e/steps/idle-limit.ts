import type { Attributes } from '../case.js'

interface Limit {
  timeout: string
  promptBefore?: string
  /** Whether the guard knows how to sign out; the demo's sign-out needs no token. Default `true`. */
  signsOut?: boolean
}

/** The attributes of a tag with an idle limit; without a warning unless there is `promptBefore`. */
export const idleLimit = ({ timeout, promptBefore = '0', signsOut = true }: Limit): Attributes => ({
  'data-idle-timeout': timeout,
  'data-idle-prompt-before': promptBefore,
  ...(signsOut && { 'data-sign-out': JSON.stringify({ method: 'POST', url: '/logout' }) }),
})
