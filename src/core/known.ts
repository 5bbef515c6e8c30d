import type { Marker } from './marker.js'
import type { Page } from './states.js'

/** A question: none, when somebody looks at the tab, in a background tab too, or after a pause. */
export type Ask = 'no' | 'ask' | 'ask-anyway' | 'ask-later'

/** What is done once, because of this very signal: no level tells of it. */
export type Once = 'repeat-sign-out' | 'recheck'

/** What is known after a signal. Without `ask` the level decides: a page that waits for a verdict asks for it. */
export interface Known {
  readonly page: Page
  readonly marker: Marker
  readonly ask?: Ask | undefined
  readonly once?: Once
}

/** What a signal teaches; what is not named stays as it was. */
export type Learned = Partial<Known>
