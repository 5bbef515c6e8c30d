import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SiteListener {
  port: number
  /** Stops listening and destroys live connections. */
  close(): Promise<void>
  /** Listens again on the same port. */
  open(): Promise<void>
}

/** Listens on a free port of this machine. */
export async function createListener(handler: RequestListener): Promise<SiteListener> {
  // By default Node closes connections that were idle for 5 s: a request that a browser sends at that moment is lost.
  const server = createServer({ keepAliveTimeout: 0 }, handler)
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  return {
    port,
    async open() {
      if (!server.listening) await listen(port)
    },
    async close() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
