import { once } from 'node:events'
import { request as ask, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { LogEntry } from '../support/load-demo.js'
import { addTag } from './add-tag.js'
import type { Jar } from './create-jar.js'

export interface ProxyOptions {
  /** The port of the server behind it, on this machine. */
  port: number
  /** What each HTML page gets; `''`: nothing. */
  tag: string
  log: LogEntry[]
  jar: Jar
}

/** Asks for the answer uncompressed, as the tag is added to it. */
function passOn(request: IncomingMessage, port: number) {
  const { 'accept-encoding': _, ...headers } = request.headers
  const options = { host: '127.0.0.1', port, method: request.method ?? 'GET', path: request.url ?? '/', headers }
  const passed = ask(options)
  request.pipe(passed)
  return passed
}

const isPage = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('text/html') ?? false

async function passBack(answer: IncomingMessage, response: ServerResponse, tag: string) {
  const { connection: _, 'transfer-encoding': __, ...headers } = answer.headers
  const body = await buffer(answer)
  const isTagged = tag !== '' && body.length > 0 && isPage(answer)
  // Byte by byte: whatever the page's encoding is, it comes out as it was.
  const sent = isTagged ? Buffer.from(addTag(body.toString('latin1'), tag), 'latin1') : body
  if (isTagged) headers['content-length'] = String(sent.length)
  response.writeHead(answer.statusCode ?? 502, headers).end(sent)
}

/** Passes each request on to the server, and changes nothing in its answers but that pages get the tag. */
export function createProxy({ port, tag, log, jar }: ProxyOptions): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse, entry: LogEntry) => {
    const passed = passOn(request, port)
    const [back] = (await once(passed, 'response')) as [IncomingMessage]
    jar.keep(back.headers['set-cookie'] ?? [])
    await passBack(back, response, tag)
    entry.status = back.statusCode ?? 0
  }
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const entry = { method: request.method ?? 'GET', path, status: 0, at: Date.now() }
    log.push(entry)
    answer(request, response, entry).catch(() => response.destroy())
  }
}
