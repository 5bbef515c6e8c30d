const isOwn = (url: string) => new URL(url, location.href).origin === location.origin

/** How the ping is sent. It follows no redirect: the answer would be that of another page. */
export function pingRequest(url: string, passive: boolean, signal: AbortSignal): RequestInit {
  const headers = { Accept: 'application/json', ...(passive && isOwn(url) && { 'X-Session-Passive': '1' }) }
  // Back waits for it. Firefox, busy with the restore, sends it some milliseconds earlier (measured: 2 to 12 of 165).
  return { credentials: 'include', cache: 'no-store', redirect: 'manual', priority: 'high', headers, signal }
}
