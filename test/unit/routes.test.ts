import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { matcherOf, type Pattern, type Route, type Routes, routeOf, type UrlParts } from '../../src/core/routes.js'

const ORIGIN = 'https://site.example'
const place = (address: string): UrlParts => {
  const { origin, pathname, search } = new URL(address, ORIGIN)
  return { origin, pathname, search }
}
const routes = (protect: readonly Pattern[], login = '/login', logout: readonly string[] = ['/logout']): Routes => ({
  origin: ORIGIN,
  protect: protect.map(matcherOf),
  login: [place(login)],
  logout: logout.map(place),
})

type Row = readonly [address: string, route: Route]
function expectRoutes(says: string, given: Routes, rows: readonly Row[]): void {
  describe(says, () => {
    for (const [address, route] of rows)
      test(`${address} → ${route}`, () => assert.equal(routeOf(given, place(address)), route))
  })
}

expectRoutes('paths with *', routes(['/app/*', '/account']), [
  ['/app/', 'protected'],
  ['/app/orders/7', 'protected'],
  ['/app', 'public'],
  ['/account', 'protected'],
  ['/account/', 'public'],
  ['/account?tab=2', 'protected'],
  ['/my/account', 'public'],
  ['/', 'public'],
])

expectRoutes('exclusions win, wherever they are in the list', routes(['!/app/help*', '/app/*', '!/app/public/*']), [
  ['/app/orders', 'protected'],
  ['/app/help', 'public'],
  ['/app/help/faq', 'public'],
  ['/app/public/picture', 'public'],
])

expectRoutes('an exclusion alone protects nothing', routes(['!/help']), [
  ['/help', 'public'],
  ['/account', 'public'],
])

expectRoutes('a pattern with ? is held against path and query', routes(['/index.php?page=account*', '!/a*?print=1']), [
  ['/index.php?page=account', 'protected'],
  ['/index.php?page=account&tab=2', 'protected'],
  ['/index.php?page=home', 'public'],
  ['/index.php', 'public'],
  ['/indexXphp?page=account', 'public'],
])

expectRoutes('an exclusion with ?', routes(['/a/*', '!/a/*?print=1']), [
  ['/a/b', 'protected'],
  ['/a/b?print=1', 'public'],
  ['/a/b?print=2', 'protected'],
])

expectRoutes(
  'characters of regular expressions mean themselves',
  routes(['/a.b', '/c(d)', '/e+f', '/[g]', '/h$', '/{2}|']),
  [
    ['/a.b', 'protected'],
    ['/aXb', 'public'],
    ['/c(d)', 'protected'],
    ['/cd', 'public'],
    ['/e+f', 'protected'],
    ['/eef', 'public'],
    ['/[g]', 'protected'],
    ['/g', 'public'],
    ['/h$', 'protected'],
    ['/h', 'public'],
  ],
)

expectRoutes('RegExp and function', routes([/^\/orders\/\d+$/, url => url.search === '?secret']), [
  ['/orders/7', 'protected'],
  ['/orders/7/print', 'public'],
  ['/any?secret', 'protected'],
  ['/any', 'public'],
])

test('a RegExp with g or y gives the same answer each time', () => {
  const given = routes([/^\/account/g, /\/orders/y])
  for (let time = 0; time < 4; time++) {
    assert.equal(routeOf(given, place('/account/account')), 'protected')
    assert.equal(routeOf(given, place('/orders')), 'protected')
  }
})

test('a path with a line break is a path', () => {
  const broken = { origin: ORIGIN, pathname: '/app/a\nb', search: '' }
  assert.equal(routeOf(routes(['/app/*']), broken), 'protected')
})

expectRoutes('login and sign-out are never protected, whatever the patterns say', routes(['/*', '!/nothing']), [
  ['/login', 'login'],
  ['/login?returnTo=%2Faccount', 'login'],
  ['/logout', 'logout'],
  ['/logout?from=menu', 'logout'],
  ['/login/help', 'protected'],
  ['/', 'protected'],
])

expectRoutes('WordPress', routes(['/wp-admin/*'], '/wp-login.php', ['/wp-login.php?action=logout']), [
  ['/wp-login.php', 'login'],
  ['/wp-login.php?redirect_to=%2Fwp-admin%2F', 'login'],
  ['/wp-login.php?action=logout&_wpnonce=7', 'logout'],
  ['/wp-login.php?_wpnonce=7&action=logout', 'logout'],
  ['/wp-login.php?action=logouts', 'login'],
  ['/wp-login.php?xaction=logout', 'login'],
  ['/wp-login.php?action=lostpassword', 'login'],
  ['/wp-admin/index.php', 'protected'],
  ['/2026/a-post', 'public'],
])

expectRoutes(
  'the more specific endpoint wins',
  routes(['/*'], '/auth?do=in&for=web', ['/auth', '/auth?do=out&all=1']),
  [
    ['/auth?do=in&for=web', 'login'],
    ['/auth?do=out&all=1', 'logout'],
    ['/auth?do=in', 'logout'],
  ],
)

test('several login and sign-out addresses', () => {
  const given = { ...routes(['/*'], '/login', ['/logout', '/api/logout']), login: [place('/login'), place('/sso')] }
  assert.equal(routeOf(given, place('/sso')), 'login')
  assert.equal(routeOf(given, place('/api/logout')), 'logout')
})

expectRoutes('a URL of another origin is never protected', routes(['/*']), [
  ['https://evil.example/account', 'public'],
  ['https://evil.example/logout', 'public'],
  ['https://evil.example/login', 'public'],
  ['http://site.example/logout', 'public'],
])

expectRoutes('a login page on another origin', routes(['/*'], 'https://id.example/login'), [
  ['https://id.example/login?client=7', 'login'],
  ['/login', 'protected'],
])
