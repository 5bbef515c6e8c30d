import { pause, scope } from './scope.js'

/** How often a browser is asked that does not wait, in ms. */
const POLL_EVERY = 50

/**
 * Chromium answers when the navigation was answered: with the client, or with none (204, another origin). WebKit answers
 * at once, with a client without a frame until then. Firefox knows of a client when its document is there, and never of
 * an answer without one (docs/platform-facts.md#requests-of-a-worker).
 */
async function comes(id: string, end: number): Promise<boolean> {
  let get = scope.clients.get(id)
  // Who keeps this question waiting, while another one is answered, knows.
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
 * Whether a navigation that is left to the browser was answered within `patience` ms; resolves as soon as that is known.
 * Of another request nobody learns it.
 */
export const whenAnswered = ({ resultingClientId }: FetchEvent, patience: number): Promise<boolean> =>
  Promise.race([pause(patience), resultingClientId ? comes(resultingClientId, Date.now() + patience) : pause(patience)])
