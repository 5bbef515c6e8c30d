import { parseUrl } from '../parse-url.js'
import { patch } from './patch.js'
import { stopAll } from './stop-all.js'

export interface Requests {
  /** Whether this request is to be told. */
  readonly isWatched: (url: string) => boolean
  readonly sent: () => void
  readonly settled: (answered: boolean) => void
}

const urlOf = (input: RequestInfo | URL) =>
  input instanceof Request ? input.url : (parseUrl(input, document.baseURI)?.href ?? '')

function onFetch({ isWatched, sent, settled }: Requests): () => void {
  return patch(window, 'fetch', original => (input, init) => {
    const answer = original.call(window, input, init)
    if (!isWatched(urlOf(input))) return answer
    sent()
    answer.then(
      () => settled(true),
      () => settled(false),
    )
    return answer
  })
}

function onXhr({ isWatched, sent, settled }: Requests): () => void {
  const watched = new WeakSet<XMLHttpRequest>()
  const { prototype } = XMLHttpRequest
  const stopOpen = patch(
    prototype,
    'open',
    original =>
      function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
        if (isWatched(urlOf(url))) watched.add(this)
        else watched.delete(this)
        return (original as (...all: unknown[]) => void).call(this, method, url, ...rest)
      } as XMLHttpRequest['open'],
  )
  const stopSend = patch(
    prototype,
    'send',
    original =>
      function (this: XMLHttpRequest, body) {
        if (watched.has(this)) {
          sent()
          this.addEventListener('loadend', () => settled(this.status > 0), { once: true })
        }
        return original.call(this, body)
      },
  )
  return stopAll(stopOpen, stopSend)
}

/** Of a beacon nobody learns when it was answered. */
function onBeacon({ isWatched, sent }: Requests): () => void {
  return patch(
    Navigator.prototype,
    'sendBeacon',
    original =>
      function (this: Navigator, url, body) {
        const isSent = original.call(this, url, body)
        if (isSent && isWatched(urlOf(url))) sent()
        return isSent
      },
  )
}

/** A request by `fetch`, XMLHttpRequest or `sendBeacon` to a watched URL, and when it was answered or failed. */
export function onRequest(requests: Requests): () => void {
  return stopAll(onFetch(requests), onXhr(requests), onBeacon(requests))
}
