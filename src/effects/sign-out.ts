import type { Settings } from '../settings.js'

const typeOf = (body: string) => (/^\s*[{[]/.test(body) ? 'application/json' : 'application/x-www-form-urlencoded')

/** The request lives on if the document goes, and its answer is read by nobody. */
async function send(way: { method: string; url: string; body?: string }, fetch: typeof window.fetch): Promise<void> {
  const headers = way.body === undefined ? {} : { 'Content-Type': typeOf(way.body) }
  const init = { ...way, headers, credentials: 'include', redirect: 'manual', keepalive: true } as const
  const { body } = await fetch(way.url, init)
  await body?.cancel()
}

/** Sends the site's sign-out request. Resolves with whether anything answered. */
export async function signOut(way: Settings['signOut'], fetch: typeof window.fetch): Promise<boolean> {
  try {
    if (typeof way === 'function') await way()
    else if (way) await send(way, fetch)
    return way !== undefined
  } catch {
    return false
  }
}
