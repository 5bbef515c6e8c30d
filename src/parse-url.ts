/** The URL, or `null` for what is none. `URL.canParse` is younger than the browsers we serve. */
export function parseUrl(text: unknown, base?: string | URL): URL | null {
  try {
    return new URL(String(text), base)
  } catch {
    return null
  }
}
