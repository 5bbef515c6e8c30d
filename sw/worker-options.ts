/** What the site's own worker has to know: the options of the page that concern it, with the same meaning. */
export interface WorkerOptions {
  /** Path patterns with `*`; `!pattern` excludes. The same as in the page's tag. */
  protect: string | string[]
  /** Where signed-out people go. */
  loginUrl: string
  /** URLs whose request is an intent to sign out. */
  logoutUrl?: string | string[]
  /** URL of the session check. Without it the worker never asks by itself. */
  pingUrl?: string
  /** Scripts, styles, fonts, images and media with content of a session: patterns, as in `protect`. Default none. */
  protectAssets?: string[]
  /** The guard's name. Default `'default'`. */
  name?: string
  /** In ms. Default 5,000. */
  pingTimeout?: number
  /** What a `signed-in` body must contain. */
  pingExpect?: string
  /** Statuses that mean `signed-out`. Default 401, 419, 440. */
  signedOutStatus?: number[]
  /** Other origins at which people sign in: a ping that is redirected to another origin means `signed-out`. */
  signInOrigins?: string | string[]
  /** Send `X-Session-Passive: 1` with the ping. Default `true`. */
  passive?: boolean
}
