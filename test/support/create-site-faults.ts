import { createGate } from './create-gate.js'
import type { SiteApp, SiteHandler, SiteResponse } from './load-demo.js'

export interface SiteFaults {
  /** GET and POST /logout answer 500 and end nothing. */
  failSignOut(on: boolean): void
  /** The sign-out happens at once, but its answer waits. Switching this off settles when the answer is sent. */
  holdSignOut(on: boolean): Promise<void>
  /**
   * The ping loads the session, waits until this is switched off, and then answers 204 with the cookie of that session.
   * It saves the session again even if it was destroyed meanwhile: this is how real servers with rolling sessions undo
   * a sign-out. Switching it off settles when the answer is sent, or nobody waits for it any more.
   */
  holdPing(on: boolean): Promise<void>
  /** Whether a ping has loaded its session and waits. */
  isPingHeld(): boolean
  /** /about waits until this is switched off, or until a POST to /painted. Switching it off settles when it is sent. */
  holdPages(on: boolean): Promise<void>
  /** The ping is redirected to this target; `''` ends that. */
  redirectPing(target: string): void
  /** A load balancer answers sign-out and ping with 503. */
  outage(on: boolean): void
  /** The ping answers 429. */
  limitPing(on: boolean): void
  /** The rest, which the head loads, waits. Switching this off settles when it is sent, or nobody wants it any more. */
  holdRest(on: boolean): Promise<void>
}

/** Faults of a server, which a test switches on. */
export function createSiteFaults() {
  const active = { failSignOut: false, redirectPing: '', outage: false, limitPing: false }
  const signOuts = createGate()
  const pings = createGate()
  const pages = createGate()
  const rests = createGate()

  function holdAnswer(response: SiteResponse) {
    const end = response.end.bind(response)
    const endLater = (...args: []) => {
      signOuts.wait(response, () => end(...args))
      return response
    }
    response.end = endLater as typeof response.end
  }

  const logout: SiteHandler = (_request, response, next) => {
    if (active.outage) return response.sendStatus(503)
    if (signOuts.isShut()) holdAnswer(response)
    if (active.failSignOut) response.sendStatus(500)
    else next()
  }

  const page: SiteHandler = (_request, response, next) => {
    if (pages.isShut()) pages.wait(response, next)
    else next()
  }

  const prolong: SiteHandler = (request, response) => {
    // A changed session is saved when the answer ends, even if the store does not know it any more.
    request.session.seenAt = Date.now()
    const cookie = /\bsid=[^;]+/.exec(request.headers.cookie ?? '')?.[0]
    response.setHeader('Set-Cookie', `${cookie}; Path=/; HttpOnly; SameSite=Lax`)
    response.sendStatus(204)
  }

  const ping: SiteHandler = (request, response, next) => {
    if (active.outage) return response.sendStatus(503)
    if (active.redirectPing) return response.redirect(302, active.redirectPing)
    if (active.limitPing) return response.sendStatus(429)
    if (!pings.isShut() || !request.session.username) return next()
    pings.wait(response, () => prolong(request, response, next))
  }

  const rest: SiteHandler = ({ path }, response, next) => {
    if (!path.startsWith('/logout-guard-rest-')) return next()
    if (rests.isShut()) rests.wait(response, next)
    else next()
  }

  const switches: SiteFaults = {
    failSignOut: on => Object.assign(active, { failSignOut: on }),
    holdSignOut: signOuts.hold,
    holdPing: pings.hold,
    isPingHeld: pings.isHolding,
    holdPages: pages.hold,
    outage: on => Object.assign(active, { outage: on }),
    redirectPing: target => Object.assign(active, { redirectPing: target }),
    limitPing: on => Object.assign(active, { limitPing: on }),
    holdRest: rests.hold,
  }
  const install = (app: SiteApp) => {
    app.all('/logout', logout)
    app.get('/session', ping)
    app.get('/about', page)
    app.all('/painted', (_request, response) => {
      void pages.hold(false)
      response.sendStatus(204)
    })
    app.use('/', rest)
  }
  return { switches, install }
}
