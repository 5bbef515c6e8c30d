import type { Settings } from '../settings.js'

/** Sends the site's sign-out request. Resolves with whether anything answered; it lives on if the document goes. */
export async function signOut(way: Settings['signOut'], fetch: typeof window.fetch): Promise<boolean> {
  try {
    if (typeof way === 'function') await way()
    else if (way)
      await (
        await fetch(way.url, { ...way, credentials: 'include', redirect: 'manual', keepalive: true })
      ).body?.cancel()
    return way !== undefined
  } catch {
    return false
  }
}
