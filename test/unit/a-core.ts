import type { Marker } from '../../src/core/marker.js'
import type { Signal } from '../../src/core/signals.js'
import type { Membership, Policy, State } from '../../src/core/states.js'

/** What a world needs to know of a document. A core may remember more. */
export interface Known {
  readonly state: State
  readonly membership: Membership
}

/** What one signal leads to. `World` carries out the orders, by these names. */
export interface Decision {
  readonly page: Known
  readonly marker: Marker
  readonly orders: readonly string[]
  /** When to dispatch `deadline`, if the core says so itself. */
  readonly deadline?: number | null
}

/** Where a document may come from. */
export type Source = 'network' | 'uncertain' | 'history-load' | 'cached' | 'prerendered' | 'public' | 'login'

/** What is known at the first script of a document. A core may use less of it. */
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

/** `not-gone`: a move did not happen within `pingTimeout`. Not every core knows this signal. */
export type AnySignal = Signal | { readonly type: 'not-gone' }

/** Any core. An adapter per core translates its names. */
export interface Core<D extends Decision> {
  begin(beginning: Beginning, moment: Moment, policy: Policy): D
  decide(page: D['page'], signal: AnySignal, moment: Moment, policy: Policy): D
}
