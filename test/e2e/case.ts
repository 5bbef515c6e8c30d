import type { EngineName } from '../support/browser.js'
import type { Stage } from './stage.js'

export type Attributes = Record<string, string | true>
export type Play = (stage: Stage) => Promise<void>

export interface Case {
  /** The letter of the issue, with a word if there are several. */
  id: string
  title: string
  /** Attributes of the script tag that this case is about. */
  attributes?: Attributes
  /** Played twice: without the guard it must leak, or it proves nothing; with the guard it must not. */
  leak?: Play
  /** Played with the guard only: what must still work. */
  positive?: Play
  /** The sign-out's message evicts the frozen page in Chromium and Firefox, so with the guard Back loads it anew there. */
  evicts?: boolean
  /** Stale frames that are allowed with the guard; nothing else is forgiven. */
  allowed?: Partial<Record<EngineName, number>>
}
