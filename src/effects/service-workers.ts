/** In a document without an origin of its own (sandboxed frames) Chromium throws already when it is asked for them. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}
