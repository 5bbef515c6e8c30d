import type { RealServer } from './real-server.js'
import { type StartedServer, startServer } from './start-server.js'

export interface ServerPool {
  /** The server whose sessions last so many seconds; it starts when it is first needed. */
  withLifetime(seconds: number): Promise<StartedServer>
  close(): Promise<void>
}

/** Starts a real server once for each lifetime of its sessions: some need several seconds for that. */
export function createServerPool(server: RealServer): ServerPool {
  const started = new Map<number, Promise<StartedServer>>()
  return {
    withLifetime(seconds) {
      const known = started.get(seconds) ?? startServer(server, seconds)
      started.set(seconds, known)
      return known
    },
    async close() {
      for (const { stop } of await Promise.all(started.values())) await stop()
    },
  }
}
