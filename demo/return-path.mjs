const base = 'http://this-site.invalid'

/**
 * The path to go back to after signing in, if it stays on this site; otherwise the account.
 * @param {unknown} wanted
 */
export function returnPath(wanted) {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) return '/account'
  const { origin, pathname, search, hash } = new URL(wanted, base)
  // '/.//evil.example' has this origin, but its path '//evil.example' is a host for a browser.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/account'
}
