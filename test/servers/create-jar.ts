/** The cookies of the browser behind a proxy, as far as the server sets them. */
export interface Jar {
  /** Reads the `Set-Cookie` headers of an answer. */
  keep(headers: readonly string[]): void
  /** The `Cookie` header of the next request. */
  header(): string
}

/** A cookie that ends at once; one that ends later counts as kept, as the server is asked whether it still accepts it. */
const isDeleted = (header: string, value: string) =>
  value === '' || /;\s*max-age=(0|-\d+)\s*(;|$)/i.test(header) || /;\s*expires=[^;]*\b19[67]\d\b/i.test(header)

/** A jar for one site with one path. */
export function createJar(): Jar {
  const cookies = new Map<string, string>()
  const keepOne = (header: string) => {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(header) ?? []
    if (isDeleted(header, value)) cookies.delete(name)
    else cookies.set(name, value)
  }
  return {
    keep: headers => headers.forEach(keepOne),
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  }
}
