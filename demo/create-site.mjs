import path from 'node:path'
import express from 'express'
import { createSessions } from './create-sessions.mjs'
import { guardTag } from './guard-tag.mjs'
import { logRequests } from './log-requests.mjs'
import { notFoundPage } from './pages/not-found.mjs'
import { refuseCrossSite } from './refuse-cross-site.mjs'
import { accountRoutes } from './routes/account-routes.mjs'
import { guardRoutes } from './routes/guard-routes.mjs'
import { loginRoutes } from './routes/login-routes.mjs'
import { panelRoutes } from './routes/panel-routes.mjs'
import { publicRoutes } from './routes/public-routes.mjs'
import { sessionRoutes } from './routes/session-routes.mjs'
import { spaRoutes } from './routes/spa-routes.mjs'
import { applyMode } from './show/apply-mode.mjs'
import { siteFor } from './site-for.mjs'

/**
 * @typedef {object} SiteOptions
 * @property {false | { file?: string, attributes?: Record<string, string | true> }} guard
 *   `false` leaves the pages unguarded; `file` is the script, `attributes` override the tag's defaults.
 * @property {boolean} [modes] The visitor chooses the mode of the site, and a panel shows what the guard does.
 * @property {boolean | string} canary Protected pages are red and say CANARY-7f3a, for the tests' camera; with a name,
 *   only the pages of this person.
 * @property {boolean} [sessionKey] Protected pages have a `<meta name="session-key">` for the guard's option `sessionKey`.
 * @property {(entry: import('./log-requests.mjs').LogEntry) => void} [log]
 * @property {(app: import('express').Express) => void} [before] Adds routes in front of the site's own; sessions work
 *   there, and `app.locals.sessionStore` holds them.
 */

function installBasics(app, { guard, log }, sessions) {
  app.disable('x-powered-by')
  app.locals.sessionStore = sessions.store
  if (log) app.use(logRequests(log))
  app.use(guardRoutes(guard), express.static(path.join(import.meta.dirname, 'public')))
  app.use(refuseCrossSite, sessions.handler, express.urlencoded({ extended: false }), express.json())
}

function describeSite({ guard, canary, sessionKey = false }) {
  const canaryOf = typeof canary === 'string' ? canary : undefined
  return { guardTag: guardTag(guard), canary: canary ? 'CANARY-7f3a' : '', canaryOf, sessionKey }
}

/** Passes on what every page needs to know of its site. */
const provide =
  site =>
  ({ session }, response, next) => {
    response.locals.site = siteFor(site, session)
    next()
  }

/**
 * The whole site, not yet listening. It sets no cache header on any page, unless a visitor chose that mode: what the
 * browser keeps of the pages is the guard's job.
 * @param {SiteOptions} options
 */
export function createSite(options) {
  const app = express()
  const sessions = createSessions()
  const site = describeSite(options)
  installBasics(app, options, sessions)
  options.before?.(app)
  app.use(options.modes ? applyMode(options.guard, site) : provide(site))
  if (options.modes) app.use(panelRoutes())
  app.use(publicRoutes(), loginRoutes(), accountRoutes(), sessionRoutes(sessions.store), spaRoutes())
  app.use((_request, response) => response.status(404).send(notFoundPage(response.locals.site)))
  return app
}
