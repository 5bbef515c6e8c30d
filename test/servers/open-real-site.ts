import { dirname } from 'node:path'
import type { Attributes } from '../e2e/case.js'
import { createListener } from '../support/create-listener.js'
import type { LogEntry } from '../support/load-demo.js'
import type { AnySite } from '../support/site.js'
import { tagWith } from './add-tag.js'
import { createJar } from './create-jar.js'
import { createProxy } from './create-proxy.js'
import type { RealServer } from './real-server.js'
import { serveGuardFiles } from './serve-guard-files.js'

/** A real server behind its proxy, for one run. */
export interface RealSite extends AnySite {
  server: RealServer
  /** How many seconds a session of it lasts without a request. */
  lifetime: number
  /** Whether the server accepts the browser's cookies now. It asks beside the browser, whose cookies stay as they are. */
  isSignedIn(): Promise<boolean>
}

export interface RealSiteOptions {
  server: RealServer
  lifetime: number
  port: number
  /** The guard's script in a folder with its other files; none: no guard. */
  guardFile?: string | undefined
  attributes?: Attributes | undefined
}

/** Opens a proxy in front of a server that runs at this port. */
export async function openRealSite({
  server,
  lifetime,
  port,
  guardFile,
  attributes,
}: RealSiteOptions): Promise<RealSite> {
  const log: LogEntry[] = []
  const jar = createJar()
  const tag = guardFile ? tagWith({ ...server.attributes, ...attributes }) : ''
  const proxy = createProxy({ port, tag, log, jar })
  const listener = await createListener(guardFile ? serveGuardFiles(dirname(guardFile), proxy) : proxy)
  const isSignedIn = async () => {
    const headers = { cookie: jar.header() }
    const answer = await fetch(`http://127.0.0.1:${port}${server.paths.account}`, { headers, redirect: 'manual' })
    return (await answer.text()).includes('SECRET-OF-')
  }
  return { server, lifetime, origin: `http://localhost:${listener.port}`, log, isSignedIn, close: listener.close }
}
