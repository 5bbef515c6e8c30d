/**
 * Runs in the page. Stores what a site might have stored for a signed-in person: protected and other entries in its
 * caches, an app shell in the precache of Workbox, and in each storage one entry that it names in `clear` and one that
 * it does not.
 */
export async function fill(): Promise<void> {
  const secret = 'CANARY-7f3a'
  const put = async (name: string, entries: Record<string, string>) => {
    const cache = await caches.open(name)
    for (const [path, body] of Object.entries(entries)) await cache.put(path, new Response(body))
  }
  const store = (name: string, value: string) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => request.result.createObjectStore('store').put(value, 'key')
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
  await put('pages', { '/account': secret, '/account/messages?page=2': secret, '/about': 'About Harbour' })
  await put('api', { '/sessions/list.json': secret, '/rates.json': 'rates' })
  await put(`workbox-precache-v2-${location.origin}/`, { '/account/shell?__WB_REVISION__=1': 'app shell' })
  await store('drafts', secret)
  await store('settings', 'dark')
  for (const storage of [localStorage, sessionStorage]) {
    storage.setItem('draft:1', secret)
    storage.setItem('theme', 'dark')
  }
}
