import { type Matcher, matcherOf, type Pattern, type Place, type Routes } from './core/routes.js'

const placeOf = (href: string): Place => {
  const { origin, pathname, search } = new URL(href)
  return { origin, pathname, search }
}

export type OnThrown = (error: unknown) => void

/** A page of which the site's function cannot tell is protected. */
function tolerant(pattern: Matcher, onThrown: OnThrown): Matcher {
  if (typeof pattern !== 'function') return pattern
  return url => {
    try {
      return pattern(url)
    } catch (error) {
      onThrown(error)
      return true
    }
  }
}

/** What is protected, where people sign in and out, out of validated options. `base` is the address of the page. */
export function routesFrom(
  settings: { loginUrl: string; logoutUrl: readonly string[]; protect?: Pattern[] },
  base: URL,
  onThrown: OnThrown,
): Routes {
  return {
    origin: base.origin,
    protect: (settings.protect ?? [base.pathname]).map(pattern => tolerant(matcherOf(pattern), onThrown)),
    login: [placeOf(settings.loginUrl)],
    logout: settings.logoutUrl.map(placeOf),
  }
}
