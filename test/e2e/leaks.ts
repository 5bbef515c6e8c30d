// npm run leaks -- --runs 20 --case a --engine firefox --attr data-cover-on-leave [--control | --worker]
import type { EngineName } from '../support/browser.js'
import { allCases } from './all-cases.js'
import type { Case } from './case.js'
import { type LeaksOptions, leaksOptions } from './leaks-options.js'
import { leaksTable, type Tally } from './leaks-table.js'
import { openRig, type Rig } from './open-rig.js'
import { runOnce } from './run-once.js'
import { variants } from './variants.js'

/** An unknown id is an error, not an empty table. */
function chosen({ ids }: LeaksOptions, engine: EngineName) {
  const known = allCases.filter(scenario => scenario.leak || scenario.lastPicture)
  const unknown = ids.filter(id => !known.some(scenario => scenario.id === id))
  if (unknown.length > 0) throw new Error(`unknown case ${unknown}, known are ${known.map(({ id }) => id)}`)
  const wanted = known.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return wanted.filter(scenario => variants(scenario, engine).length > 0)
}

/** A positive case has only one variant, with the guard, even if it films what must not be seen. */
const variantOf = ({ positive }: Case, { variant }: LeaksOptions) => (positive ? 'positive' : variant)

async function repeat(rig: Rig, scenario: Case, options: LeaksOptions): Promise<Tally> {
  const tally: Tally = { engine: rig.browser.name, id: scenario.id, frames: [], failures: 0 }
  for (let number = 1; number <= options.runs; number++) {
    const { frames, failure, line } = await runOnce(rig, scenario, variantOf(scenario, options))
    tally.frames.push(frames)
    if (failure) tally.failures++
    console.log(`${tally.engine} (${scenario.id}) run ${number}: ${line}`)
  }
  return tally
}

async function inEngine(engine: EngineName, options: LeaksOptions): Promise<Tally[]> {
  const rig = { ...(await openRig(engine)), filmsLastPicture: true }
  const tallies: Tally[] = []
  for (const scenario of chosen(options, engine)) {
    const attributes = { ...scenario.attributes, ...options.attributes }
    tallies.push(await repeat(rig, { ...scenario, attributes }, options))
  }
  await rig.close()
  return tallies
}

const options = leaksOptions(process.argv.slice(2))
const tallies: Tally[] = []
for (const engine of options.engines) tallies.push(...(await inEngine(engine, options)))
console.log(`\n${leaksTable(tallies)}`)
process.exitCode = tallies.some(({ failures }) => failures > 0) ? 1 : 0
