import type { Marker } from '../../../src/core/marker.js'
import type { AnySignal, Core, Decision } from '../a-core.js'
import { type Rules, World } from '../a-world.js'
import { type Action, type Acts, openTabs, perform } from '../an-action.js'
import { lookSame, type Seen, whatIsSeen } from './what-is-seen.js'

/** All that happens in both worlds. */
export interface Play {
  readonly rules: Rules
  readonly isSignedIn: boolean
  readonly actions: readonly Action[]
}

/** What one core decided last. */
interface Decided {
  /** Nothing was raised, if it has none: a document started, or nothing happened. */
  readonly signal: AnySignal | null
  readonly before: Decision['page'] | null
  readonly page: Decision['page'] | null
  readonly orders: readonly string[]
  /** How the core itself calls it, if it does. */
  readonly event: string | undefined
}

/** What one core made of the last action. */
export interface Side extends Decided {
  readonly seen: Seen
}

export interface Difference {
  /** How many actions were played when it showed; 0: at the start of the three tabs. */
  readonly turn: number
  readonly action: Action | null
  /** Both were the same until then. */
  readonly before: Seen
  readonly markerBefore: Marker
  readonly old: Side
  readonly fresh: Side
  /** What they see differently, by name: `tab 0 state`. */
  readonly names: readonly string[]
}

const NOTHING: Decided = { signal: null, before: null, page: null, orders: [], event: undefined }

/** One of two worlds, with what its core decided last. */
class Half {
  readonly world: World<Decision>
  private last = NOTHING

  constructor(core: Core<Decision>, { rules, isSignedIn }: Play) {
    this.world = new World(this.watch(core), rules, () => undefined)
    if (isSignedIn) this.world.signIn('alice')
    openTabs(this.world)
  }

  perform(acts: Acts, action: Action): void {
    this.last = NOTHING
    perform(this.world, acts, action)
  }

  get side(): Side {
    return { ...this.last, seen: whatIsSeen(this.world) }
  }

  /** The same core, of which every decision is noted. */
  private watch(core: Core<Decision>): Core<Decision> {
    const note = (signal: AnySignal | null, before: Decision['page'] | null, decision: Decision) => {
      const { page, orders, event } = decision as Decision & { readonly event?: string }
      this.last = { signal, before, page, orders, event }
      return decision
    }
    return {
      begin: (...given) => note(null, null, core.begin(...given)),
      decide: (page, signal, ...given) => note(signal, page, core.decide(page, signal, ...given)),
    }
  }
}

export interface Played {
  /** How many actions were played until the first difference, or the end. */
  readonly turns: number
  readonly difference: Difference | null
}

const TABS = [0, 1, 2]

/** Plays the same through two cores, each with a world of its own, until they differ. */
export function playBoth(play: Play, acts: Acts, oldCore: Core<Decision>, newCore: Core<Decision>): Played {
  const halves = [new Half(oldCore, play), new Half(newCore, play)] as const
  const [old, fresh] = halves
  const tell = (turn: number): Difference => {
    const before = new Half(oldCore, play)
    for (const action of play.actions.slice(0, Math.max(turn - 1, 0))) before.perform(acts, action)
    const [one, other] = [old.side, fresh.side]
    const names = Object.keys(one.seen).filter(name => name in other.seen && one.seen[name] !== other.seen[name])
    return {
      ...{ turn, action: play.actions[turn - 1] ?? null, old: one, fresh: other, names },
      before: before.side.seen,
      markerBefore: before.world.marker,
    }
  }
  if (!TABS.every(who => lookSame(old.world, fresh.world, who))) return { turns: 0, difference: tell(0) }
  for (const [index, action] of play.actions.entries()) {
    for (const half of halves) half.perform(acts, action)
    if (!lookSame(old.world, fresh.world, action.who)) return { turns: index + 1, difference: tell(index + 1) }
  }
  return { turns: play.actions.length, difference: null }
}
