import { pause, scope } from './scope.js'

/** In ms: how often to ask a browser that answers before the client is there. */
const POLL_EVERY = 50

/**
 * Whether the navigation of the client `id` was answered before `end` (ms since 1970). Chromium resolves
 * `clients.get()` when the navigation was answered: with the client, or with none (204, another origin). WebKit
 * resolves it at once; until the answer, that client has no frame. Firefox knows a client when its document is there,
 * and never learns of an answer without one (docs/platform-facts.md#requests-of-a-worker).
 */
async function isNavigationAnswered(id: string, end: number): Promise<boolean> {
  let get = scope.clients.get(id)
  // If the browser resolves `matchAll()` first, it holds `get()` back until the navigation was answered: then no client
  // is an answer, too.
  let isKnown = await Promise.race([get.then(() => false), scope.clients.matchAll().then(() => true)])
  while (Date.now() < end) {
    const client = (await get) as WindowClient | undefined
    const isReserved = client?.frameType === 'none'
    if (!isReserved && (client || isKnown)) return true
    isKnown ||= isReserved
    await pause(POLL_EVERY)
    get = scope.clients.get(id)
  }
  return false
}

/**
 * Whether a navigation that the browser sends itself was answered within `timeout` ms; resolves as soon as that is
 * known. For any other request it resolves with `false`, at the timeout.
 */
export const whenAnswered = ({ resultingClientId }: FetchEvent, timeout: number): Promise<boolean> =>
  Promise.race([
    pause(timeout),
    resultingClientId ? isNavigationAnswered(resultingClientId, Date.now() + timeout) : pause(timeout),
  ])
