import type { EngineName } from '../support/browser.js'
import type { SiteTraits } from '../support/install-traits.js'
import type { Run } from './run.js'

export type Attributes = Record<string, string | true>
export type Procedure = (run: Run) => Promise<void>

export interface Case {
  /** A letter, as in the README, with a word if there are several. */
  id: string
  title: string
  /** Attributes of the script tag that this case is about. */
  attributes?: Attributes
  /** How the site differs from the demo. */
  traits?: SiteTraits
  /** Engines that can be driven to it; all unless told. */
  engines?: EngineName[]
  /**
   * Played without the guard, where it must leak, or it proves nothing; and with it, where it must not. It shows that by
   * `run.film`, or where the DOM can judge it by `run.seen(await showsSecret(tab))`.
   */
  leak?: Procedure
  /**
   * The id of the case whose control is this one's too, because without the guard it is the same play to the same way
   * back. Each leak without a name here has a control of its own.
   */
  controlledBy?: string
  /** Whether the leak is also played with the worker: where it has a part in the way back, and the rest would cost time. */
  withWorker?: boolean
  /** Always played with the worker, where it has the guard: the worker is what it is about. */
  needsWorker?: boolean
  /** Played with the guard only: what must still work. */
  positive?: Procedure
  /**
   * The message of an end evicts the frozen page in Chromium and Firefox, so with the guard Back loads it anew there;
   * `maybe`, if a ping noticed the end before; `with worker`, if it is the worker alone that notices.
   */
  evicts?: boolean | 'maybe' | 'with worker'
  /**
   * The page comes out of the HTTP cache, not out of the bfcache; the control proves it, as it sends no request for the
   * page. Played on a profile on disk: only there every engine has an HTTP cache.
   */
  cached?: boolean
  /**
   * Engines that show a last picture of their own of the page, where nothing was done against it. What they show depends
   * on chance and load: there `npm test` asks the pages, which note each frame that they paint themselves, and the film
   * is left to `npm run leaks`. A single frame fails.
   */
  lastPicture?: EngineName[]
}
