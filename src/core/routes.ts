/** The parts of a URL that routes look at. */
export interface UrlParts {
  readonly origin: string
  readonly pathname: string
  readonly search: string
}

/** A path pattern with `*`, or a function. Text that starts with `!` excludes. */
export type Matcher = string | ((url: UrlParts) => boolean)

/** What a site may give: a matcher, or a RegExp for the path. */
export type Pattern = Matcher | RegExp

/** `search` ignores the `lastIndex` that a RegExp with `g` or `y` carries from one call to the next. */
export const matcherOf = (pattern: Pattern): Matcher =>
  pattern instanceof RegExp ? url => url.pathname.search(pattern) >= 0 : pattern

export interface Routes {
  readonly origin: string
  readonly protect: readonly Matcher[]
  readonly login: readonly UrlParts[]
  readonly logout: readonly UrlParts[]
}

/**
 * The routes of a page or of a worker, from its options. `parse` reads an absolute URL, because `core/` has no `URL`.
 */
export const routesFrom = (
  origin: string,
  protect: readonly Matcher[],
  { loginUrl, logoutUrl }: { readonly loginUrl: string; readonly logoutUrl: readonly string[] },
  parse: (url: string) => UrlParts,
): Routes => ({ origin, protect, login: [parse(loginUrl)], logout: logoutUrl.map(parse) })

/** `logout` and `login` are never protected, whatever the patterns say. */
export type Route = 'protected' | 'public' | 'login' | 'logout'

const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\?]/g, '\\$&')
const subject = (pattern: string, { pathname, search }: UrlParts) =>
  pattern.includes('?') ? pathname + search : pathname

function matchesText(pattern: string, url: UrlParts): boolean {
  const source = pattern.split('*').map(escaped).join('.*')
  return new RegExp(`^${source}$`, 's').test(subject(pattern, url))
}

const matches = (matcher: Matcher, url: UrlParts) =>
  typeof matcher === 'string' ? matchesText(matcher, url) : matcher(url)

const isExclusion = (matcher: Matcher): matcher is string => typeof matcher === 'string' && matcher.startsWith('!')

/** Whether a pattern of the list matches, and none of those that exclude. */
export function isListed(patterns: readonly Matcher[], url: UrlParts): boolean {
  const excluded = patterns.filter(isExclusion).some(pattern => matchesText(pattern.slice(1), url))
  return !excluded && patterns.some(pattern => !isExclusion(pattern) && matches(pattern, url))
}

const parameters = ({ search }: UrlParts) => search.slice(1).split('&').filter(Boolean)

/**
 * Whether the URL is that endpoint: origin and path are equal, and the URL has every parameter that the endpoint names.
 */
const fits = (endpoint: UrlParts, url: UrlParts) =>
  endpoint.origin === url.origin &&
  endpoint.pathname === url.pathname &&
  parameters(endpoint).every(parameter => parameters(url).includes(parameter))

/** How many query parameters the best fitting endpoint names: more are more specific. -1 if none fits. */
const best = (endpoints: readonly UrlParts[], url: UrlParts) =>
  Math.max(-1, ...endpoints.map(e => (fits(e, url) ? parameters(e).length : -1)))

/** Whether a request of this URL is an intent to sign out. */
export function isLogout(routes: Routes, url: UrlParts): boolean {
  const logout = best(routes.logout, url)
  return logout >= 0 && logout >= best(routes.login, url)
}

/** Whether a URL shows content of a session. The login page and the sign-out URLs never do. */
export function isProtected({ origin, protect, login, logout }: Routes, url: UrlParts): boolean {
  return url.origin === origin && isListed(protect, url) && ![login, logout].flat().some(e => fits(e, url))
}

/** What a URL is to the guard. WordPress: `/wp-login.php?action=logout` is more specific than `/wp-login.php`. */
export function routeOf(routes: Routes, url: UrlParts): Route {
  if (isProtected(routes, url)) return 'protected'
  if (isLogout(routes, url)) return 'logout'
  return routes.login.some(e => fits(e, url)) ? 'login' : 'public'
}

/**
 * A URLPattern that matches wherever a path pattern does. `*` means the same in both, but `**` does not, and every
 * other character means itself. In a pattern with a query, `*` may reach across the `?`. No URLPattern can say that, so
 * the path is open from the first `*` on.
 */
export function patternFor(pattern: string): { pathname: string } {
  const [path = '', ...query] = pattern.split('?')
  const open = query.length ? path.replace(/\*.*$/s, '*') : path
  return { pathname: open.replace(/[{}()+:\\]/g, '\\$&').replace(/\*+/g, '*') }
}
