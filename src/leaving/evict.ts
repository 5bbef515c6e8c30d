/**
 * Keeps this page from being restored: Chromium and Firefox evict a frozen page that a message waits for. On a name of
 * its own, because the message would evict any page that listens to it.
 * Returns what closes the channel again.
 */
export function evict(): () => void {
  const name = String(Math.random())
  const channel = new BroadcastChannel(name)
  const other = new BroadcastChannel(name)
  other.postMessage(0)
  other.close()
  return () => channel.close()
}
