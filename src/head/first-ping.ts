import { pingRequest } from '../ping-request.js'

/** A ping that set off with the first script, so that its answer is there when the rest is. */
export interface FirstPing {
  /** In ms since 1970. */
  readonly asked: number
  readonly response: Promise<Response>
  readonly abort: () => void
  readonly signal: AbortSignal
}

/** Asks the server. */
export function firstPing(url: string, passive: boolean): FirstPing {
  const calledOff = new AbortController()
  const { signal } = calledOff
  const abort = () => calledOff.abort()
  const response = fetch(url, pingRequest(url, passive, signal))
  response.catch(() => {})
  return { asked: Date.now(), response, abort, signal }
}
