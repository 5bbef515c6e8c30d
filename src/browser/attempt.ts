/** What the page overrode or clobbered costs only what it concerns, never the next step. */
export function attempt<T>(action: (() => T) | undefined): T | undefined {
  try {
    return action?.()
  } catch {
    return undefined
  }
}

/** The URL, or `null` for what is none. `URL.canParse` is younger than the browsers we serve. */
export const parseUrl = (text: unknown, base?: string | URL): URL | null =>
  attempt(() => new URL(String(text), base)) ?? null

/** In a document without an origin of its own (sandboxed frames) Chromium throws already when it is asked for them. */
export const serviceWorkers = (): ServiceWorkerContainer | undefined => attempt(() => navigator.serviceWorker)
