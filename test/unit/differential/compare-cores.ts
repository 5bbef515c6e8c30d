import fc from 'fast-check'
import type { Policy } from '../../../src/core/states.js'
import type { Core, Decision } from '../a-core.js'
import { MINUTE, POLICY } from '../a-page.js'
import type { Rules } from '../a-world.js'
import { type Acts, EVERYDAY, FROM_CACHE, NOTICED, sequenceOf, UNNOTICED } from '../an-action.js'
import type { KnownDifference } from './known-differences.js'
import { FAULTS, RARE, STUCK } from './more-actions.js'
import { type Difference, type Play, playBoth } from './play-both.js'
import { printDifference } from './print-difference.js'

/** Everything that may happen while storage works. */
export const SOUND: Acts = { ...EVERYDAY, ...FROM_CACHE, ...NOTICED, ...UNNOTICED, ...RARE, ...STUCK }
export const EVERYTHING: Acts = { ...SOUND, ...FAULTS }

const policies: fc.Arbitrary<Policy> = fc.record({
  freshFor: fc.constantFrom(0, MINUTE),
  hiddenFor: fc.constant(POLICY.hiddenFor),
  pingTimeout: fc.constant(POLICY.pingTimeout),
  onUnknown: fc.constantFrom('cover', 'cover', 'reveal', 'leave'),
})
const rules: fc.Arbitrary<Rules> = fc.record({
  namesUser: fc.boolean(),
  sessionKey: fc.constantFrom('none', 'cookie', 'meta'),
  policy: policies,
})

/**
 * Sequences of some of these acts, from any beginning. Three particular acts in a row are rare among fifty acts, and
 * frequent among ten.
 */
export const playsOf = (acts: Acts): fc.Arbitrary<Play> =>
  fc
    .record({
      rules,
      isSignedIn: fc.boolean(),
      some: fc.subarray(Object.keys(acts), { minLength: 4 }),
      actions: sequenceOf(acts, 150),
    })
    .map(({ some, actions, ...play }) => ({ ...play, actions: actions.filter(({ name }) => some.includes(name)) }))

export interface Pair {
  readonly acts: Acts
  readonly old: Core<Decision>
  readonly fresh: Core<Decision>
  readonly known: readonly KnownDifference[]
}

/** The entry that recognises this difference, if there is one. */
export function entryFor(difference: Difference, known: readonly KnownDifference[]): KnownDifference | undefined {
  const find = (one: Difference) => known.find(({ recognises }) => recognises(one))
  if (known.length === 0) return undefined
  return find(difference) ?? difference.caughtUp().map(find).find(Boolean)
}

export interface Search {
  readonly runs: number
  readonly seed?: number | undefined
}

/** `RUNS` sequences, from `SEED` on. By default they are the same each time; a person searches for new differences. */
export const searchOf = ({ RUNS, SEED }: NodeJS.ProcessEnv, runs: number): Search => ({
  runs: Number(RUNS ?? runs),
  seed: Number(SEED ?? 1),
})

/** Looks for an unknown difference; returns the shortest sequence that fast-check finds, as text. */
export function findUnknown({ acts, old, fresh, known }: Pair, { runs, seed }: Search): string | null {
  const unknownIn = (play: Play) => {
    const { difference } = playBoth(play, acts, old, fresh)
    return difference && !entryFor(difference, known) ? difference : null
  }
  const property = fc.property(playsOf(acts), play => unknownIn(play) === null)
  const result = fc.check(property, { numRuns: runs, ...(seed !== undefined && { seed }) })
  const [play] = result.counterexample ?? []
  const difference = play && unknownIn(play)
  if (!play || !difference) return null
  const where = `found in run ${result.numRuns}, SEED=${result.seed}, shrunk ${result.numShrinks} times`
  return `An unknown difference (${where}):\n${printDifference(play, difference)}\n  as data: ${JSON.stringify(play)}`
}
