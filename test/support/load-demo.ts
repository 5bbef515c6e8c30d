import type { RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export interface SiteRequest {
  method: string
  /** The routes are chosen by this: a handler may change it. */
  url: string
  path: string
  query: Record<string, string | undefined>
  headers: Record<string, string | undefined>
  session: Record<string, unknown>
}

export interface SiteResponse extends ServerResponse {
  redirect(status: number, url: string): void
  send(body: unknown): void
  sendStatus(status: number): void
}

export type SiteHandler = (request: SiteRequest, response: SiteResponse, next: () => void) => unknown

export interface SiteApp extends RequestListener {
  all(path: string, handler: SiteHandler): void
  get(path: string, handler: SiteHandler): void
  /** For the path and everything below it. */
  use(path: string, handler: SiteHandler): void
  locals: { sessionStore: { clear(done: (error?: unknown) => void): void } }
}

export interface LogEntry {
  method: string
  path: string
  /** 0 until the answer is complete. */
  status: number
  /** When the request arrived, in milliseconds since 1970. */
  at: number
}

interface Demo {
  createSite(options: {
    guard: false | { file?: string; attributes?: Record<string, string | true> }
    canary: boolean | string
    sessionKey?: boolean
    modes?: boolean
    log?: (entry: LogEntry) => void
    before?: (app: SiteApp) => void
  }): SiteApp
  signIn(request: SiteRequest, username: string): Promise<void>
}

const load = (file: string) => import(pathToFileURL(path.resolve('demo', file)).href)

/** Loads the demo at run time, from the repository's root: it is plain JavaScript outside the TypeScript projects. */
export async function loadDemo(): Promise<Demo> {
  const { createSite } = await load('create-site.mjs')
  const { signIn } = await load('sign-in.mjs')
  return { createSite, signIn }
}
