import { attempt, parseUrl } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { patch, stopAll } from '../browser/listen.js'
import { isAnswered } from '../core/verdicts.js'
import type { SignOutRequest } from './links-and-forms.js'

export interface Requests {
  /** Whether requests to this URL are reported. */
  readonly isWatched: (url: string) => boolean
  /** `again`: what sends the same request once more; nothing for a beacon, whose content is not known. */
  readonly sent: (again?: SignOutRequest | (() => Promise<boolean>)) => void
  readonly answered: (answered: boolean) => void
  /** The server refused another request to this origin, because nobody is signed in, as far as it can tell. */
  readonly refused: () => void
  readonly signedOutStatus: readonly number[]
}

const urlOf = (input: RequestInfo | URL) =>
  input instanceof Request ? input.url : (parseUrl(input, genuineDocument.baseURI)?.href ?? '')

/** Judges the answer to a request that is not watched. */
const judge = ({ refused, signedOutStatus }: Requests, status: number, url: string) =>
  signedOutStatus.includes(status) && url.startsWith(`${location.origin}/`) && refused()

function onFetch(requests: Requests): () => void {
  const { isWatched, sent, answered, signedOutStatus } = requests
  const wasAnswered = ({ status, type, redirected }: Response) =>
    isAnswered(status, redirected || type === 'opaqueredirect', signedOutStatus)
  return patch(window, 'fetch', original => (input, init) => {
    if (!isWatched(urlOf(input))) {
      const reply = original.call(window, input, init)
      reply.then(
        ({ status, url }) => judge(requests, status, url),
        () => {},
      )
      return reply
    }
    // Copied before the body is used up. The site's own `signal` is left out: its time limit may be over by then.
    const copy = input instanceof Request && attempt(() => input.clone())
    const again = () => original.call(window, copy ? copy.clone() : input, { ...init, signal: null })
    const answer = original.call(window, input, init)
    sent(() => again().then(wasAnswered))
    answer.then(wasAnswered, () => false).then(answered)
    return answer
  })
}

interface Watched {
  readonly method: string
  readonly url: string
  readonly headers: [string, string][]
}

function onXhr(requests: Requests): () => void {
  const { isWatched, sent, answered, signedOutStatus } = requests
  const watched = new WeakMap<XMLHttpRequest, Watched>()
  const { prototype } = XMLHttpRequest
  const wasAnswered = ({ status, responseURL }: XMLHttpRequest, url: string) =>
    isAnswered(status, status > 0 && responseURL !== url.split('#')[0], signedOutStatus)
  const stopOpen = patch(
    prototype,
    'open',
    original =>
      function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
        const address = urlOf(url)
        if (isWatched(address)) watched.set(this, { method, url: address, headers: [] })
        else watched.delete(this)
        return (original as (...all: unknown[]) => void).call(this, method, url, ...rest)
      } as XMLHttpRequest['open'],
  )
  const stopHeaders = patch(
    prototype,
    'setRequestHeader',
    original =>
      function (this: XMLHttpRequest, ...header) {
        watched.get(this)?.headers.push(header)
        return original.apply(this, header)
      },
  )
  const stopSend = patch(
    prototype,
    'send',
    original =>
      function (this: XMLHttpRequest, body) {
        const request = watched.get(this)
        if (request) sent({ ...request, body: body as BodyInit })
        const ended = () =>
          request ? answered(wasAnswered(this, request.url)) : judge(requests, this.status, this.responseURL)
        this.addEventListener('loadend', ended, { once: true })
        return original.call(this, body)
      },
  )
  return stopAll(stopOpen, stopHeaders, stopSend)
}

/** Nobody learns whether a beacon was answered. */
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

/**
 * Reports each request by `fetch`, XMLHttpRequest or `sendBeacon` to a watched URL, and when it was answered or failed.
 */
export function onRequest(requests: Requests): () => void {
  return stopAll(onFetch(requests), onXhr(requests), onBeacon(requests))
}
