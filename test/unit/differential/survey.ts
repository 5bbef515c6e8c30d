// Lists every kind of difference between the two cores, the most frequent first, each with its shortest sequence:
// RUNS=5000 SEED=1 CORE=/elsewhere/build/src/core node build/test/unit/differential/survey.js
import fc from 'fast-check'
import { EVERYTHING, entryFor, playsOf, SOUND, searchOf } from './compare-cores.js'
import { FROZEN_CORE } from './frozen-core.js'
import { KNOWN_DIFFERENCES } from './known-differences.js'
import { NEW_CORE } from './new-core.js'
import { type Difference, type Play, playBoth } from './play-both.js'
import { printDifference } from './print-difference.js'

interface Kind {
  count: number
  play: Play
}

const acts = process.env.FAULTS ? EVERYTHING : SOUND
const between = (play: Play) => playBoth(play, acts, FROZEN_CORE, NEW_CORE)

/** Two differences are one kind if they have the same known entry, or the same signal and the same changes. */
function kindOf(difference: Difference): string {
  const known = entryFor(difference, KNOWN_DIFFERENCES)
  if (known) return `known: ${known.id}`
  const { old, fresh, names } = difference
  const changes = names.map(name => `${name.replace(/\d /, '')}: ${text(old.seen[name])} | ${text(fresh.seen[name])}`)
  return [old.signal?.type ?? fresh.signal?.type ?? 'start', ...changes].join('; ')
}

/** Moments differ from sequence to sequence. */
const text = (value: string | undefined) => (value ?? 'none').replace(/-?[\d.]+ s$/, 'a moment')

const isKind = (kind: string, play: Play) => {
  const { difference } = between(play)
  return difference !== null && kindOf(difference) === kind
}

/** Leaves out one action after the other, and simplifies the rules, as long as the kind stays the same. */
function shrink(kind: string, play: Play): Play {
  const { rules, actions } = play
  const { policy } = rules
  const simpler: Play[] = [
    ...actions.map((_, index) => ({ ...play, actions: actions.filter((_, at) => at !== index) })),
    { ...play, rules: { ...rules, sessionKey: 'none' } },
    { ...play, rules: { ...rules, namesUser: false } },
    { ...play, rules: { ...rules, policy: { ...policy, freshFor: 0, onUnknown: 'cover' } } },
    ...actions.flatMap((action, at) =>
      action.after > 1 ? [{ ...play, actions: actions.with(at, { ...action, after: 1 }) }] : [],
    ),
  ]
  const smaller = simpler.find(one => JSON.stringify(one) !== JSON.stringify(play) && isKind(kind, one))
  return smaller ? shrink(kind, smaller) : play
}

const kinds = new Map<string, Kind>()
let turns = 0
let same = 0

function note(play: Play): void {
  const played = between(play)
  turns += played.turns
  if (!played.difference) {
    same++
    return
  }
  const kind = kindOf(played.difference)
  const cut = { ...play, actions: play.actions.slice(0, played.turns) }
  const found = kinds.get(kind)
  if (!found) kinds.set(kind, { count: 1, play: cut })
  else {
    found.count++
    if (cut.actions.length < found.play.actions.length) found.play = cut
  }
}

const { runs, seed } = searchOf(process.env, 5000)
for (const play of fc.sample(playsOf(acts), { numRuns: runs, ...(seed !== undefined && { seed }) })) note(play)

const most = [...kinds].sort(([, one], [, other]) => other.count - one.count)
console.log(`${runs} sequences, ${turns} actions; ${same} without a difference, ${kinds.size} kinds of difference\n`)
for (const [kind, { count, play }] of most) {
  console.log(`### ${count} times: ${kind}`)
  if (kind.startsWith('known')) continue
  const shortest = shrink(kind, play)
  const { difference } = between(shortest)
  if (difference) console.log(`${printDifference(shortest, difference)}\n  as data: ${JSON.stringify(shortest)}\n`)
}
