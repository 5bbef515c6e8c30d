import { refuse } from '../core/errors.js'
import type { Pattern } from '../core/routes.js'
import type { Verdict } from '../core/verdicts.js'
import type { IdlePart } from '../idle/idle-part.js'
import type { WorkerPart } from '../worker-link/worker-link.js'
import type { Preset } from './presets.js'

/** What a `ping` function receives. `signal` aborts after `pingTimeout` and at a sign-out. */
export interface PingContext {
  readonly url: string
  readonly signal: AbortSignal
  readonly reason: string
}

/** What a `ping` function resolves with. `expiresAt` is in ms since 1970. */
export interface PingResult {
  verdict: Verdict
  /** An id, or an object with one: `id`, `sub`, `username` or `email`. */
  user?: string | number | object | null
  roles?: string[]
  expiresAt?: number
  /** For how long the server has seen no activity of the person, in ms. */
  idleFor?: number
}

/** Milliseconds, or text like `'30s'`, `'15m'`, `'1h'`. */
export type Duration = number | string

/** What else to delete when a session ends: names, or patterns with `*`. */
export interface Clear {
  caches?: string[]
  localStorage?: string[]
  sessionStorage?: string[]
  indexedDB?: string[]
}

/** Pages that only a person with one of these roles may see. */
export interface RolePages {
  /** Patterns as in `protect`. */
  match: Pattern | Pattern[]
  roles: string | string[]
  /** Where everybody else goes: a path of this origin, or a function. Default: a notice in place of the page. */
  onDenied?: string | ((path: string) => void)
}

/** All options. The script tag takes each as a `data-*` attribute in kebab-case. */
export interface LogoutGuardOptions {
  /** URL of the session check. Required, unless `ping` is given. */
  pingUrl?: string
  /** The site's own session check, instead of a request to `pingUrl`. */
  ping?: (context: PingContext) => Promise<PingResult | Verdict>
  /** Where signed-out people go; same origin or absolute. Required. */
  loginUrl: string
  /** One or more URLs of this origin that sign out. The guard notices requests to them. */
  logoutUrl?: string | string[]
  /** How the guard itself signs out. If the request needs a CSRF token, give a function. */
  signOut?: (() => Promise<void>) | { method: string; url: string; body?: string }
  /** What is protected: path patterns with `*`, RegExp or function; `!pattern` excludes. Default: this page. */
  protect?: Pattern | RolePages | (Pattern | RolePages)[]
  /** Protected pages for which a person needs a role. The ping names the roles of the person. Default none. */
  roles?: RolePages[]
  /** `idle(…)` from `logout-guard/idle`; the script tag takes `data-idle-timeout` instead. Default `false`. */
  idle?: IdlePart | false
  /** How long a session may last, from the sign-in on, whatever the person does. Default: as long as the server says. */
  maxSession?: Duration
  /** The limits of a standard: sets `maxSession`, and the `timeout` of `idle`. See `PRESETS`. Default none. */
  preset?: Preset
  /**
   * `registerWorker(…)` from `logout-guard/register`; the script tag takes `data-worker-url` instead. Default `false`.
   */
  worker?: WorkerPart | false
  /** Separates guards on one origin. Default `'default'`. */
  name?: string
  /** Query parameter of the login page with the path to come back to; `false` = off. Default `'returnTo'`. */
  returnTo?: string | false
  /** A value that differs for each session and is constant within one: `'cookie:NAME'`, `'meta:NAME'` or a function. */
  sessionKey?: string | (() => string | null)
  /** How old a `signed-in` verdict may be to reveal a restored page at once; the ping follows. Default 0. */
  freshFor?: Duration
  /** An open page that was hidden for longer is covered when it is shown. Default 15 min. */
  hiddenFor?: Duration
  /** How long a ping may take; after that the verdict is `unknown`. Default 5 s. */
  pingTimeout?: Duration
  /** While a page is visible, one tab of the browser asks this long after the last verdict. 0 = off. Default 5 min. */
  pingInterval?: Duration
  /** Text or RegExp that a `signed-in` body must contain, for servers that answer 200 with a login form. */
  pingExpect?: string | RegExp
  /** Statuses that mean `signed-out`. Default 401, 419, 440. */
  signedOutStatus?: number[]
  /** Other origins at which people sign in. With it, a ping that is redirected to another origin means `signed-out`. */
  signInOrigins?: string | string[]
  /**
   * Keeps the browser from showing its last picture of a page that was left. `true`: the page is hidden before every
   * leave. `false`: it is only covered at the moment it is left. Default `'auto'`: it is hidden before it is left where
   * that costs little; otherwise Back loads it anew.
   */
  coverOnLeave?: 'auto' | boolean
  /** What a restored page does if the verdict is `unknown`. Default `'cover'`. */
  onUnknown?: 'cover' | 'reveal' | 'leave'
  /** What else to delete when the session ends. Default nothing. */
  clear?: Clear
  /** Send `X-Session-Passive: 1` with the ping (same origin only). Default `true`. */
  passive?: boolean
  /** Log every signal, transition and command. Default `false`. */
  debug?: boolean
}

export interface LogoutOptions {
  /** The login page gets it as `?reason=`: 1 to 40 letters, digits, `-` or `_`. Default `'signed-out'`. */
  reason?: string
  /** Where to go instead of the login page: an http(s) address. */
  redirectTo?: string
}

/** Throws LG104 for a reason with other characters, and for a `redirectTo` that is not http(s). */
export function parseLogoutOptions({ reason = 'signed-out', redirectTo }: LogoutOptions) {
  if (!/^[\w-]{1,40}$/.test(reason)) refuse('LG104', 'reason', reason)
  if (redirectTo === undefined) return { reason, redirectTo }
  const { protocol, href } = new URL(redirectTo, location.href)
  if (!/^https?:$/.test(protocol)) refuse('LG104', 'redirectTo', redirectTo)
  return { reason, redirectTo: href }
}

export interface SignInOptions {
  /** Who signed in, in the same form as in the ping. Never stored: the marker keeps a salted, truncated hash. */
  user?: string | number
}

/** The user as text; `null` if none is given. Throws LG104 for anything that is neither text nor a number. */
export function parseSignInOptions({ user }: SignInOptions): string | null {
  if (user === undefined) return null
  if ((typeof user === 'string' && user) || typeof user === 'number') return String(user)
  return refuse('LG104', 'user', user)
}
