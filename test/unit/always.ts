import fc from 'fast-check'
import type { Policy } from '../../src/core/states.js'
import { MINUTE, POLICY } from './a-page.js'
import { type Happened, type Rules, World } from './a-world.js'
import { type Acts, EVERYDAY, FROM_CACHE, NOTICED, play, sequenceOf, UNNOTICED } from './an-action.js'
import { CORE } from './the-core.js'

export type Judge = (happened: Happened, world: World) => void

export const EVERYTHING: Acts = { ...EVERYDAY, ...FROM_CACHE, ...NOTICED, ...UNNOTICED }
export const ALL_NOTICED: Acts = { ...EVERYDAY, ...FROM_CACHE, ...NOTICED }

const policies: fc.Arbitrary<Policy> = fc.record({
  freshFor: fc.constantFrom(0, 0, MINUTE),
  hiddenFor: fc.constant(POLICY.hiddenFor),
  pingTimeout: fc.constant(POLICY.pingTimeout),
  onUnknown: fc.constantFrom('cover', 'cover', 'reveal', 'leave'),
})
export const anyRules: fc.Arbitrary<Rules> = fc.record({
  namesUser: fc.boolean(),
  sessionKey: fc.constantFrom('none', 'cookie', 'meta'),
  policy: policies,
})
export const patientRules = anyRules.filter(({ policy }) => policy.onUnknown !== 'leave')

interface Given {
  readonly worldOf?: (rules: Rules, judge: Judge) => World
  readonly rules?: fc.Arbitrary<Rules>
  readonly isSignedIn?: fc.Arbitrary<boolean>
  readonly afterwards?: (world: World) => void
}

/** fast-check prints seed and path of what fails, and the shortest sequence that it finds. */
export function always(
  acts: Acts,
  judge: Judge,
  { rules = anyRules, isSignedIn = fc.boolean(), afterwards, worldOf }: Given = {},
): void {
  const property = fc.property(rules, isSignedIn, sequenceOf(acts), (chosen, signedIn, actions) => {
    const world = worldOf?.(chosen, judge) ?? new World(CORE, chosen, judge)
    if (signedIn) world.signIn('alice')
    play(world, acts, actions)
    afterwards?.(world)
  })
  fc.assert(property, { numRuns: Number(process.env.RUNS ?? 1000) })
}
