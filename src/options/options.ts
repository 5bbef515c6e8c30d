import { refuse } from '../core/errors.js'
import type { Pattern } from '../core/routes.js'
import type { Verdict } from '../core/verdicts.js'
import type { WorkerPart } from '../worker-link/worker-link.js'

/** What a `ping` function is given. `signal` aborts at the deadline and at a sign-out. */
export interface PingContext {
  readonly url: string
  readonly signal: AbortSignal
  readonly reason: string
}

/** What a `ping` function answers. `expiresAt` is in ms since 1970. */
export interface PingResult {
  verdict: Verdict
  /** An id, or an object with one: `id`, `sub`, `username` or `email`. */
  user?: string | number | object | null
  roles?: string[]
  expiresAt?: number
}

/** Milliseconds, or text like `'30s'`, `'15m'`, `'1h'`. */
export type Duration = number | string

/** Names, or patterns with `*`, of what else is deleted at the end of a session. */
export interface Clear {
  caches?: string[]
  localStorage?: string[]
  sessionStorage?: string[]
  indexedDB?: string[]
}

/** All options. The script tag takes each as a `data-*` attribute in kebab-case. */
export interface LogoutGuardOptions {
  /** URL of the session check. Required, unless `ping` is given. */
  pingUrl?: string
  /** A session check of the site's own. */
  ping?: (context: PingContext) => Promise<PingResult | Verdict>
  /** Where signed-out people go; same origin or absolute. Required. */
  loginUrl: string
  /** One or more URLs of this origin whose request is an intent to sign out. */
  logoutUrl?: string | string[]
  /** How the guard itself signs out. A form with a CSRF token is not queued: give a function. */
  signOut?: (() => Promise<void>) | { method: string; url: string; body?: string }
  /** What is protected: path patterns with `*`, RegExp or function; `!pattern` excludes. Default: this page. */
  protect?: Pattern | Pattern[]
  /** `registerWorker(…)` of `logout-guard/register`; the script tag has `data-worker-url`. Default `false`. */
  worker?: WorkerPart | false
  /** Separates guards on one origin. Default `'default'`. */
  name?: string
  /** Query parameter with the path to come back to; `false` = off. Default `'returnTo'`. */
  returnTo?: string | false
  /** `'cookie:NAME'`, `'meta:NAME'` or a function: differs for each session, constant within one. */
  sessionKey?: string | (() => string | null)
  /** How old a `signed-in` verdict may be to reveal a restored page before the ping. Default 0. */
  freshFor?: Duration
  /** Hidden for longer, an open page is covered when shown. Default 15 min. */
  hiddenFor?: Duration
  /** After it the verdict is `unknown`. Default 5 s. */
  pingTimeout?: Duration
  /** Extra pings while the page is visible. Default 0 = off. */
  pingInterval?: Duration
  /** What a `signed-in` body must contain, for servers that answer 200 with a login form. */
  pingExpect?: string | RegExp
  /** Statuses that mean `signed-out`. Default 401, 419, 440. */
  signedOutStatus?: number[]
  /** Other origins at which people sign in: a ping that is redirected to another origin means `signed-out`. */
  signInOrigins?: string | string[]
  /**
   * What keeps the browser from a last picture of a page that was left. `true`: hidden before every leave; `false`: nothing,
   * only covered as it is left. Default `'auto'`: at the least price there is.
   */
  coverOnLeave?: 'auto' | boolean
  /** What an unknown verdict does to a restored page. Default `'cover'`. */
  onUnknown?: 'cover' | 'reveal' | 'leave'
  /** What else to delete at the end. Default nothing. */
  clear?: Clear
  /** Send `X-Session-Passive: 1` with the ping (same origin only). Default `true`. */
  passive?: boolean
  /** Log every signal, transition and command. Default `false`. */
  debug?: boolean
}

export interface LogoutOptions {
  /** What the login page is told, as `?reason=`: letters, digits, `-` and `_`. Default `'signed-out'`. */
  reason?: string
  /** Where to go instead of the login page. */
  redirectTo?: string
}

/** Throws LG104 for a reason of other characters, and for a way that leads out of http(s). */
export function parseLogoutOptions({ reason = 'signed-out', redirectTo }: LogoutOptions) {
  if (!/^[\w-]{1,40}$/.test(reason)) refuse('LG104', 'reason', reason)
  if (redirectTo === undefined) return { reason, redirectTo }
  const { protocol, href } = new URL(redirectTo, location.href)
  if (!/^https?:$/.test(protocol)) refuse('LG104', 'redirectTo', redirectTo)
  return { reason, redirectTo: href }
}

export interface SignInOptions {
  /** Who signed in, in the words of the ping's `user`. Never stored: the marker keeps a salted, truncated hash. */
  user?: string | number
}

/** The user as text, `null` if none is named. Throws LG104 for what is no text and no number. */
export function parseSignInOptions({ user }: SignInOptions): string | null {
  if (user === undefined) return null
  if ((typeof user === 'string' && user) || typeof user === 'number') return String(user)
  return refuse('LG104', 'user', user)
}
