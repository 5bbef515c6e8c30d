import type { Marker } from './marker.js'
import type { Page } from './states.js'

/** What is done once, because of this very signal: no level tells of it. */
export type Once = 'repeat-sign-out' | 'recheck'

/** A question: none, when somebody looks at the tab, in a background tab too, or after a pause. */
export type Ask = 'no' | 'if-visible' | 'anyway' | 'later'

/** What is known after a signal. Without `ask` the level decides: a page that waits for a verdict asks for it. */
export interface Known {
  readonly page: Page
  readonly marker: Marker
  readonly ask?: Ask
  readonly once?: Once
}
