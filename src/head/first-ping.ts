import { pingRequest } from '../ping-request.js'

/** A ping that set off with the first script, so that its answer is there when the rest is. */
export interface FirstPing {
  /** In ms since 1970. */
  readonly asked: number
  readonly response: Promise<Response>
  /** Calls it off: a late answer could bring a session back. */
  readonly controller: AbortController
}

/** Asks the server. */
export function firstPing(url: string, passive: boolean): FirstPing {
  const controller = new AbortController()
  const response = fetch(url, pingRequest(url, passive, controller.signal))
  response.catch(() => {})
  return { asked: Date.now(), response, controller }
}
