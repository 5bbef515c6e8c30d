/**
 * A URLPattern that matches wherever a path pattern does: `*` means the same in both, but for `**`, and every other
 * character stands for itself. In a pattern with a query `*` may reach across the `?`, which no URLPattern can say, so it
 * is left open from the first `*` on.
 */
export function patternFor(pattern: string): { pathname: string } {
  const [path = '', ...query] = pattern.split('?')
  const open = query.length ? path.replace(/\*.*$/s, '*') : path
  return { pathname: open.replace(/[{}()+:\\]/g, '\\$&').replace(/\*+/g, '*') }
}
