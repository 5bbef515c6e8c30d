import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Remedy } from './all-remedies.js'
import { loginPage, publicPage, secretPage } from './pages.js'

/** How long the server takes for each answer, also for a script's session check, in ms. */
export const LATENCY = 100

/** What the server knows, and what it noted for the film. */
export interface Records {
  sessions: Set<string>
  /** All requests so far, like `GET /account`. */
  requests: string[]
  /** When the last sign-out was answered, and when the next request came; ms by the clock of this process. */
  signedOut: number | null
  resumed: number | null
}

interface Answer {
  status: number
  headers?: OutgoingHttpHeaders
  text?: string
}

type Route = (request: IncomingMessage, remedy: Remedy, records: Records) => Answer

const sessionOf = ({ headers }: IncomingMessage) => /\bsid=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? ''
const redirect = (to: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status: 303,
  headers: { Location: to, ...headers },
})
const html = (text: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  text,
})

function signIn(sessions: Set<string>, { isLanding }: Remedy): Answer {
  const id = randomUUID()
  sessions.add(id)
  return redirect(isLanding ? '/account' : '/about', { 'Set-Cookie': `sid=${id}; Path=/; HttpOnly; SameSite=Lax` })
}

function signOut(id: string, sessions: Set<string>, { clearSiteData, signOutEnds }: Remedy): Answer {
  sessions.delete(id)
  const cookie = { 'Set-Cookie': 'sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0' }
  const headers = { ...cookie, ...(clearSiteData && { 'Clear-Site-Data': clearSiteData }) }
  return signOutEnds === '/login' ? redirect('/login', headers) : html(loginPage, headers)
}

function secret(isSignedIn: boolean, { cacheControl, script }: Remedy): Answer {
  if (!isSignedIn) return redirect('/login')
  return html(secretPage(script), cacheControl ? { 'Cache-Control': cacheControl } : {})
}

const routes: Record<string, Route> = {
  'GET /login': () => html(loginPage),
  'POST /login': (_, remedy, { sessions }) => signIn(sessions, remedy),
  'GET /account': (request, remedy, { sessions }) => secret(sessions.has(sessionOf(request)), remedy),
  'GET /about': () => html(publicPage('About')),
  'GET /help': () => html(publicPage('Help')),
  'GET /session': (request, _, { sessions }) => ({
    status: sessions.has(sessionOf(request)) ? 204 : 401,
    headers: { 'Cache-Control': 'no-cache' },
  }),
  'POST /logout': (request, remedy, { sessions }) => signOut(sessionOf(request), sessions, remedy),
}

function note(name: string, response: ServerResponse, records: Records): void {
  records.requests.push(name)
  records.resumed ??= performance.now()
  if (name !== 'POST /logout') return
  response.once('finish', () => Object.assign(records, { signedOut: performance.now(), resumed: null }))
}

/** Every answer of the site with this remedy. */
export function answerAsClinic(remedy: Remedy, records: Records): RequestListener {
  return async (request, response) => {
    const name = `${request.method} ${request.url}`
    note(name, response, records)
    await wait(LATENCY)
    const { status, headers, text } = routes[name]?.(request, remedy, records) ?? { status: 404 }
    response.writeHead(status, headers).end(text)
  }
}
