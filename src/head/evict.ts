/**
 * Keeps the browser from keeping this document: a message that reaches a frozen page evicts it. On a channel of its own,
 * since on the guard's it would evict the pages of other tabs, too.
 */
export function evict(): void {
  const name = `${Math.random()}`
  new BroadcastChannel(name).onmessage = () => {}
  new BroadcastChannel(name).postMessage(0)
}
