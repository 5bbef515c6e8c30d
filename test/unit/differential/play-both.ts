import { EMPTY, type Marker } from '../../../src/core/marker.js'
import type { AnySignal, Core, Decision } from '../a-core.js'
import { type Rules, World } from '../a-world.js'
import { type Action, type Acts, openTabs, perform } from '../an-action.js'
import { catchingUp, LOOKS } from './catching-up.js'
import { lookSame, type Seen, whatIsSeen } from './what-is-seen.js'

/** Everything that happens in both worlds. */
export interface Play {
  readonly rules: Rules
  readonly isSignedIn: boolean
  readonly actions: readonly Action[]
}

/** What one core decided last. */
interface Decided {
  /** The marker as it was found, and as it was left. */
  readonly found: Marker
  readonly marker: Marker
  /** `null`: a document started, or nothing happened. */
  readonly signal: AnySignal | null
  readonly before: Decision['page'] | null
  readonly page: Decision['page'] | null
  readonly orders: readonly string[]
  /** What the core itself calls it, if it has a name. */
  readonly event: string | undefined
}

/** What one core made of the last action. */
export interface Side extends Decided {
  readonly seen: Seen
}

export interface Difference {
  /** How many actions were played when it appeared; 0: at the start of the three tabs. */
  readonly turn: number
  readonly now: number
  readonly rules: Rules
  readonly action: Action | null
  /** Both were the same until then. */
  readonly before: Seen
  readonly markerBefore: Marker
  readonly old: Side
  readonly fresh: Side
  /** What differs, by name: `tab 0 state`. */
  readonly names: readonly string[]
  /** The same with a frozen core that also looks at the marker at every signal. */
  readonly caughtUp: () => readonly Difference[]
}

const NOTHING: Decided = {
  found: EMPTY,
  marker: EMPTY,
  signal: null,
  before: null,
  page: null,
  orders: [],
  event: undefined,
}

/** One core in a world of its own, with its last decision. */
class Run {
  readonly world: World<Decision>
  private last = NOTHING

  constructor(
    private core: Core<Decision>,
    { rules, isSignedIn }: Play,
  ) {
    this.world = new World(this.watched, rules, () => undefined)
    if (isSignedIn) this.world.signIn('alice')
    openTabs(this.world)
  }

  perform(acts: Acts, action: Action): void {
    this.last = NOTHING
    perform(this.world, acts, action)
  }

  /** Performs all of these, the last one with another core. */
  performAll(acts: Acts, actions: readonly Action[], lastCore: Core<Decision>): void {
    for (const action of actions.slice(0, -1)) this.perform(acts, action)
    this.core = lastCore
    for (const action of actions.slice(-1)) this.perform(acts, action)
  }

  get side(): Side {
    return { ...this.last, seen: whatIsSeen(this.world) }
  }

  /** The same core; every decision is noted. */
  private get watched(): Core<Decision> {
    const note = (found: Marker, signal: AnySignal | null, before: Decision['page'] | null, decision: Decision) => {
      const { page, marker, orders, event } = decision as Decision & { readonly event?: string }
      this.last = { found, marker, signal, before, page, orders, event }
      return decision
    }
    return {
      begin: (start, moment, policy) => note(moment.marker, null, null, this.core.begin(start, moment, policy)),
      decide: (page, signal, moment, policy) =>
        note(moment.marker, signal, page, this.core.decide(page, signal, moment, policy)),
    }
  }
}

export interface Played {
  /** How many actions were played until the first difference, or the end. */
  readonly turns: number
  readonly difference: Difference | null
}

const TABS = [0, 1, 2]

const differing = ({ seen }: Side, other: Side) =>
  Object.keys(seen).filter(name => name in other.seen && seen[name] !== other.seen[name])

/** Plays the same actions with two cores, each in a world of its own, until they differ. */
export function playBoth(play: Play, acts: Acts, oldCore: Core<Decision>, newCore: Core<Decision>): Played {
  const runs = [new Run(oldCore, play), new Run(newCore, play)] as const
  const [old, fresh] = runs
  const differenceAt = (turn: number): Difference => {
    const before = new Run(oldCore, play)
    before.performAll(acts, play.actions.slice(0, Math.max(turn - 1, 0)), oldCore)
    const between = (one: Side, other: Side): Difference => ({
      ...{
        turn,
        now: fresh.world.now,
        rules: play.rules,
        action: play.actions[turn - 1] ?? null,
        old: one,
        fresh: other,
        names: differing(one, other),
      },
      before: before.side.seen,
      markerBefore: before.world.marker,
      caughtUp: () => [],
    })
    const caughtUp = () =>
      LOOKS.map(look => {
        const run = new Run(oldCore, play)
        run.performAll(acts, play.actions.slice(0, turn), catchingUp(oldCore, look))
        return between(run.side, fresh.side)
      })
    return { ...between(old.side, fresh.side), caughtUp }
  }
  if (!TABS.every(who => lookSame(old.world, fresh.world, who))) return { turns: 0, difference: differenceAt(0) }
  for (const [index, action] of play.actions.entries()) {
    for (const run of runs) run.perform(acts, action)
    if (!lookSame(old.world, fresh.world, action.who)) return { turns: index + 1, difference: differenceAt(index + 1) }
  }
  return { turns: play.actions.length, difference: null }
}
