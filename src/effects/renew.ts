/**
 * Loads the same address from the network. `location.reload()` reached the server in all three
 * engines, `location.replace(location.href)` was answered from the HTTP cache (docs/platform-facts.md#http-cache). The
 * result of a POST is asked for by GET: a reload would send the form again.
 */
export function renew(isPostResult: boolean): void {
  const [address = ''] = location.href.split('#')
  if (isPostResult) location.replace(address)
  else location.reload()
}
