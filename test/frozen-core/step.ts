import type { Marker } from './marker.js'
import type { Command, Page } from './states.js'

/** What one signal leads to. `marker` is what the command `mark` writes. */
export interface Step {
  readonly event: string
  readonly page: Page
  readonly marker: Marker
  readonly commands: readonly Command[]
}
