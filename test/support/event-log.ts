import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { EventLogEntry } from './event-log-entry.js'

export interface EventLog {
  /** Where the documents of the tab send their entries, see log-events.ts. */
  address: string
  /** What has arrived so far. */
  entries: EventLogEntry[]
}

const eventLogs: EventLogEntry[][] = []
let server: Server | undefined

async function write(request: IncomingMessage) {
  const entry: EventLogEntry = JSON.parse(await text(request))
  eventLogs[Number(request.url?.slice(1))]?.push(entry)
}

/**
 * One server for all event logs of this process. It is not the site's server: it also listens when the site does not.
 */
async function listen(): Promise<Server> {
  const listening = createServer((request, response) => {
    write(request).finally(() => response.writeHead(204).end())
  })
  listening.listen(0, '127.0.0.1').unref()
  await once(listening, 'listening')
  return listening
}

/** Opens an empty event log for a tab. */
export async function openEventLog(): Promise<EventLog> {
  server ??= await listen()
  const entries: EventLogEntry[] = []
  const number = eventLogs.push(entries) - 1
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${number}`, entries }
}
