import { answerAsIdentityProvider } from './answer-as-identity-provider.js'
import { createListener } from './create-listener.js'
import { createSiteFaults, type SiteFaults } from './create-site-faults.js'
import { installTraits, type SiteTraits } from './install-traits.js'
import { type LogEntry, loadDemo, type SiteApp } from './load-demo.js'
import { type Arrival, noteArrivals } from './note-arrivals.js'

export interface SiteOptions {
  guard: boolean
  /** The script served as /logout-guard.js; default: `dist/logout-guard.js`. */
  guardFile?: string
  /** Attributes of the script tag, which override the demo's own. */
  attributes?: Record<string, string | true>
  traits?: SiteTraits
  /** The visitor chooses the mode of the site by `?mode=…`, as in the demo. */
  modes?: boolean
}

/** What every case needs of a site: of the demo and of a real server. */
export interface AnySite {
  /** http://localhost and a free port. */
  origin: string
  /** Every request, from its arrival on. */
  log: LogEntry[]
  /** Releases every socket and timer. */
  close(): Promise<void>
}

export interface Site extends AnySite, SiteFaults {
  /**
   * http://127.0.0.1 and another port: `/idp` has the links `#continue` and `#continue-as-bob`, which lead back to
   * `origin` and sign in alice or bob. `origin` has `/away?to=…`, which redirects there, `/nothing` (204) and `/file`,
   * a download.
   */
  otherOrigin: string
  /** Every request with its headers. */
  arrivals: Arrival[]
  /** Stops listening and destroys live connections; the sessions live on. */
  closeListener(): Promise<void>
  /** Listens again, on the same port. */
  listenAgain(): Promise<void>
  /** Ends every session, on the server only: no cookie changes. */
  revokeAll(): Promise<void>
}

function revokeAll(app: SiteApp) {
  return new Promise<void>((resolve, reject) => {
    app.locals.sessionStore.clear(error => (error ? reject(error) : resolve()))
  })
}

const guardOf = ({ guard, guardFile, attributes = {} }: SiteOptions) =>
  guard && { attributes, ...(guardFile && { file: guardFile }) }

type Install = (app: SiteApp) => void

/** The demo, with the routes that only tests need before its own. */
async function createApp({ traits = {}, ...options }: SiteOptions, log: LogEntry[], installFaults: Install) {
  const { createSite, signIn } = await loadDemo()
  const before = (app: SiteApp) => {
    installFaults(app)
    installTraits(app, traits)
    app.get('/away', ({ query }, response) => response.redirect(302, query.to ?? '/'))
    app.get('/nothing', (_request, response) => response.sendStatus(204))
    app.get('/file', (_request, response) => {
      response
        .writeHead(200, { 'Content-Disposition': 'attachment; filename="file.txt"' })
        .end('Nothing of the account.')
    })
    app.get('/sso/callback', async (request, response) => {
      await signIn(request, request.query.username ?? 'alice')
      response.redirect(302, '/account')
    })
  }
  const { canaryOf: canary = true, sessionKey } = traits
  const { modes = false } = options
  const settings = { guard: guardOf(options), modes, canary, sessionKey: sessionKey === 'meta' }
  return createSite({ ...settings, log: entry => log.push(entry), before })
}

/** Starts the demo with canary pages, and with the fault switches and the sign-in by redirect that only tests need. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const faults = createSiteFaults()
  const log: LogEntry[] = []
  const app = await createApp(options, log, faults.install)
  const arrivals: Arrival[] = []
  const site = await createListener(noteArrivals(app, arrivals))
  const origin = `http://localhost:${site.port}`
  const other = await createListener(answerAsIdentityProvider(origin, options.traits?.distance))
  return {
    origin,
    otherOrigin: `http://127.0.0.1:${other.port}`,
    log,
    arrivals,
    closeListener: site.close,
    listenAgain: site.open,
    revokeAll: () => revokeAll(app),
    ...faults.switches,
    async close() {
      await Promise.all([site.close(), other.close()])
    },
  }
}
