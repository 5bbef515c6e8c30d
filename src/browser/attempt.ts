/**
 * Runs an action; `undefined` if it throws. So what the page overrode or clobbered breaks only this action, never the
 * next step.
 */
export function attempt<T>(action: (() => T) | undefined): T | undefined {
  try {
    return action?.()
  } catch {
    return undefined
  }
}

/** The URL, or `null` if the text is not one. `URL.canParse` is newer than the oldest supported browsers. */
export const parseUrl = (text: unknown, base?: string | URL): URL | null =>
  attempt(() => new URL(String(text), base)) ?? null

/** `undefined` where there are none. Without an origin of its own (sandboxed frames) Chromium throws at mere access. */
export const serviceWorkers = (): ServiceWorkerContainer | undefined => attempt(() => navigator.serviceWorker)
