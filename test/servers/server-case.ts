import type { Case } from '../e2e/case.js'
import type { Run } from '../e2e/run.js'
import type { RealSite } from './open-real-site.js'

export type ServerRun = Run<RealSite>

/** A case that is played on each real server. */
export interface ServerCase extends Case<RealSite> {
  /** How many seconds a session of the server lasts; default: longer than any test. */
  lifetime?: number
  /** It is played only on servers that have a page for one role. */
  needsRole?: boolean
  /** It is played only on servers whose pages the HTTP cache gives to a browser with other cookies. */
  needsHttpCache?: boolean
}
