import { setTimeout as wait } from 'node:timers/promises'
import type { SiteApp, SiteHandler } from './load-demo.js'

/** How a site differs from the demo. Unlike a fault, a trait is no error, and the site has it from the start. */
export interface SiteTraits {
  /** Whose pages show the canary; default: everybody's. */
  canaryOf?: string
  /** `Cache-Control` of what signed-in people get below /account; default: none. */
  cacheControl?: string
  /** Where the key of the session is: in `<meta name="session-key">`, or in a readable cookie of that name. */
  sessionKey?: 'meta' | 'cookie'
  /** The ping answers 200 with `{ "user": … }` instead of 204. */
  namesUser?: boolean
  /** Where a sign-out ends; default: the login page. */
  signOutTo?: string
  /** /account/export.txt and .json: pages of the account that are no HTML, so no guard runs in them. */
  hasExports?: boolean
  /** Without a session /account answers 200 with the login form and does not redirect. */
  loginFormInstead?: boolean
  /** /account/admin is for another role and redirects to the login page; /account/partner is another service's, 401. */
  hasLimits?: boolean
  /** A form below /account is answered with a page at its own address, not with a redirect to one. */
  answersForms?: boolean
  /** The status of the answer to a sign-out by GET, which then ends no session. */
  refusesSignOut?: 204 | 405
  /** How many ms the server takes for public pages of this site, and the other site for its answers. */
  distance?: number
  /** HTML that comes first in the head of every page. */
  inHead?: string
  /** /account/feed answers with so many rows, one after the other; `?events`: as events. */
  hasFeed?: number
}

const allowKeeping =
  (value: string): SiteHandler =>
  ({ session }, response, next) => {
    if (session.username) response.setHeader('Cache-Control', value)
    next()
  }

/** Sends the key with every protected answer, as a site does that renews its cookies. */
const keyInCookie: SiteHandler = ({ session }, response, next) => {
  if (session.handle) response.setHeader('Set-Cookie', `session-key=${session.handle}; Path=/; SameSite=Lax`)
  next()
}

const nameUser: SiteHandler = ({ session }, response, next) => {
  if (!session.username) return next()
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' })
  response.end(JSON.stringify({ user: session.username }))
}

const showLoginForm: SiteHandler = (request, _response, next) => {
  if (!request.session.username) request.url = '/login'
  next()
}

const exportAs =
  (type: string): SiteHandler =>
  ({ session }, response) => {
    if (!session.username) return response.redirect(302, '/login')
    response.writeHead(200, { 'Content-Type': type })
    response.end(JSON.stringify({ owner: session.username, canary: 'CANARY-7f3a' }))
  }

const landOn =
  (path: string): SiteHandler =>
  (_request, response, next) => {
    const redirect = response.redirect.bind(response)
    response.redirect = status => redirect(status, path)
    next()
  }

const delay =
  (ms: number): SiteHandler =>
  async (_request, _response, next) => {
    await wait(ms)
    next()
  }

const addToHead =
  (html: string): SiteHandler =>
  (_request, response, next) => {
    const send = response.send.bind(response)
    response.send = body => send(typeof body === 'string' ? body.replace('<head>', () => `<head>${html}`) : body)
    next()
  }

const answerAsGet: SiteHandler = (request, _response, next) => {
  request.method = 'GET'
  next()
}
const feed =
  (rows: number): SiteHandler =>
  async ({ query }, response) => {
    const isEvents = query.events !== undefined
    response.writeHead(200, { 'Content-Type': isEvents ? 'text/event-stream' : 'text/plain' })
    for (let row = 1; row <= rows && !response.destroyed; row++) {
      response.write(isEvents ? `data: row ${row}\n\n` : `row ${row}\n`)
      await wait(250)
    }
    response.end()
  }

/** Installs the routes that come before the demo's own. */
export function installTraits(app: SiteApp, traits: SiteTraits): void {
  const { cacheControl, sessionKey, namesUser, signOutTo, loginFormInstead, hasLimits } = traits
  const { hasExports, answersForms, refusesSignOut, hasFeed, distance, inHead } = traits
  if (distance) for (const path of ['/about', '/away']) app.use(path, delay(distance))
  if (inHead) app.use('/', addToHead(inHead))
  if (cacheControl) app.use('/account', allowKeeping(cacheControl))
  if (sessionKey === 'cookie') app.use('/account', keyInCookie)
  if (namesUser) app.get('/session', nameUser)
  if (hasExports) app.get('/account/export.txt', exportAs('text/plain'))
  if (hasExports) app.get('/account/export.json', exportAs('application/json'))
  if (loginFormInstead) app.get('/account', showLoginForm)
  if (hasLimits) app.get('/account/admin', (_request, response) => response.redirect(302, '/login'))
  if (hasLimits) app.get('/account/partner', (_request, response) => response.sendStatus(401))
  if (answersForms) app.all('/account/messages', answerAsGet)
  if (hasFeed) app.get('/account/feed', feed(hasFeed))
  if (refusesSignOut) app.get('/logout', (_request, response) => response.sendStatus(refusesSignOut))
  if (signOutTo) app.all('/logout', landOn(signOutTo))
}
