import type { Marker } from '../../src/core/marker.js'
import type { Membership, Policy, State } from '../../src/core/states.js'
import type { AnySignal, Beginning, Core, Decision, Moment } from './a-core.js'

const STATES = {
  open: 'open',
  covered: 'covered',
  'no-answer': 'blocked',
  unconfirmed: 'blocked',
  loop: 'blocked',
  stuck: 'blocked',
  denied: 'blocked',
  leave: 'leaving',
  reload: 'leaving',
} as const satisfies Record<string, State>

export interface Viewed {
  readonly view: keyof typeof STATES
  readonly membership: Membership
  readonly deadline: number | null
}

interface Decided<P extends Viewed> {
  readonly page: P
  readonly marker: Marker
  readonly orders: readonly string[]
}

interface Context extends Omit<Moment, 'isLooping'> {
  readonly isLooping: () => boolean
}

/** What a core that decides by levels exports. */
export interface Levels<P extends Viewed> {
  begin(beginning: Beginning, context: Context, policy: Policy): Decided<P>
  decide(page: P, signal: AnySignal, context: Context, policy: Policy): Decided<P>
}

export type Levelled<P> = Decision & { readonly page: P & { readonly state: State } }

/** In `World`, a notice and a message have names that say which one. */
function nameOf(order: string, { page, marker }: Decided<Viewed>, before: Marker): string {
  if (order === 'notice') return `notice-${page.view}`
  if (order === 'broadcast') return marker.end?.at === before.end?.at ? 'broadcast-ending' : 'broadcast-ended'
  return order
}

function decisionOf<P extends Viewed>(decided: Decided<P>, before: Marker): Levelled<P> {
  const { page, marker, orders } = decided
  const state = STATES[page.view]
  const { deadline } = page
  return { page: { ...page, state }, marker, deadline, orders: orders.map(order => nameOf(order, decided, before)) }
}

const contextOf = ({ isLooping, ...moment }: Moment): Context => ({ ...moment, isLooping: () => isLooping })

/** Gives a core that decides by levels the interface `Core`. */
export const adaptLevels = <P extends Viewed>({ begin, decide }: Levels<P>): Core<Levelled<P>> => ({
  begin: (beginning, moment, policy) => decisionOf(begin(beginning, contextOf(moment), policy), moment.marker),
  decide: (page, signal, moment, policy) => decisionOf(decide(page, signal, contextOf(moment), policy), moment.marker),
})
