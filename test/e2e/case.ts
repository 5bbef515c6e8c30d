import type { EngineName } from '../support/browser.js'
import type { SiteTraits } from '../support/install-traits.js'
import type { AnySite, Site } from '../support/site.js'
import type { Run } from './run.js'

export type Attributes = Record<string, string | true>
/** What a scenario does, step by step. */
export type Procedure<S extends AnySite = Site> = (run: Run<S>) => Promise<void>

/** One scenario, as the documents and `--case` name it: case d, case j-failed. */
export interface Case<S extends AnySite = Site> {
  /** A letter, as in the README, with a word if there are several. */
  id: string
  title: string
  /** Attributes of the script tag for this case. */
  attributes?: Attributes
  /** How the site differs from the demo. */
  traits?: SiteTraits
  /** The engines in which a driver can play it; default: all. */
  engines?: EngineName[]
  /**
   * Runs without the guard, where it must leak, or it proves nothing; and with it, where it must not. It shows that by
   * `run.film`, or by `run.seen(await showsSecret(tab))` where the DOM can judge it.
   */
  leak?: Procedure<S>
  /**
   * The id of the case whose control also counts for this one, because without the guard both do the same and come back
   * by the same way. Each leak without an id here has a control of its own.
   */
  controlledBy?: string
  /** Whether the leak also runs with the worker: only where the worker has a part in the way back, to save time. */
  withWorker?: boolean
  /** Each run with the guard also has the worker, because the case is about the worker. */
  needsWorker?: boolean
  /** Runs with the guard only: what must still work. */
  positive?: Procedure<S>
  /**
   * In Chromium and Firefox the message about an end evicts the frozen page, so with the guard Back loads the page
   * again. `maybe`: not if a ping noticed the end before. `with worker`: only the worker notices the end. `any way`: a
   * server of its own kind may lead to a page that confirms the end later, or redirect the load, which hides the reason.
   */
  evicts?: boolean | 'maybe' | 'with worker' | 'any way'
  /**
   * The page comes from the HTTP cache and not from the bfcache; the control proves that, as it sends no request for
   * the page. The run has a profile on disk: only there every engine has an HTTP cache.
   */
  cached?: boolean
  /**
   * Engines that may show the last picture that they kept of the page, where nothing prevents that. What they show
   * depends on chance and load. So `npm test` asks the pages, which note each frame that they paint themselves; only
   * `npm run leaks` films. A single frame fails.
   */
  lastPicture?: EngineName[]
}
