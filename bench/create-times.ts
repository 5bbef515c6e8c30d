import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { until } from '../test/support/until.js'

/** A page sends its times here as it is left: the next page may belong to another site, with another storage. */
export function createTimes<T>() {
  let sent: T | undefined
  return {
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      sent = (await json(request)) as T
      response.writeHead(204).end()
    },
    async take(): Promise<T> {
      const times = await until(() => sent, { what: 'the times of the page that was left' })
      sent = undefined
      return times
    },
  }
}
