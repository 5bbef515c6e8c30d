import type { Marker } from '../../src/core/marker.js'
import type { Membership, Policy, Signal, State } from '../../src/core/states.js'

/** What a world needs to know of a document. Whatever else a core remembers is its own. */
export interface Known {
  readonly state: State
  readonly membership: Membership
}

/** What one signal leads to. The orders have the names that `World` carries out. */
export interface Decision {
  readonly page: Known
  readonly marker: Marker
  readonly orders: readonly string[]
  /** When `deadline` is to be raised, if the core says so itself. */
  readonly deadline?: number | null
}

/** Where a document may come from. */
export type Source = 'network' | 'uncertain' | 'history-load' | 'cached' | 'prerendered' | 'public' | 'login'

/** The first script of a document. A core may take less. */
export interface Beginning {
  readonly source: Source
  readonly isReadable: boolean
  readonly isLoaded: boolean
  readonly requestedAt: number
  readonly isAnswer: boolean
  readonly isAccepted: boolean
}

/** What arrives with every signal. */
export interface Moment {
  readonly now: number
  readonly visible: boolean
  readonly marker: Marker
  readonly nonce: string
  readonly isLooping: boolean
  readonly key: string | null
  readonly pageKey: string | null
}

/** A move did not happen within `pingTimeout`: not every core knows this signal. */
export type AnySignal = Signal | { readonly type: 'not-gone' }

/** Whatever decides. An adapter for each core hides its names. */
export interface Core<D extends Decision> {
  begin(beginning: Beginning, moment: Moment, policy: Policy): D
  decide(page: D['page'], signal: AnySignal, moment: Moment, policy: Policy): D
}
