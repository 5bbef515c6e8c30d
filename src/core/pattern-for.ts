/** The URLPattern of a path pattern: `*` means the same in both, every other character stands for itself. */
export function patternFor(pattern: string): { pathname: string; search?: string } {
  const [path = '', ...query] = pattern.split('?').map(part => part.replace(/[{}()+:\\]/g, '\\$&'))
  return { pathname: path, ...(query.length && { search: query.join('\\?') }) }
}
