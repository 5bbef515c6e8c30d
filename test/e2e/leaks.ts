// npm run leaks -- --runs 20 --case a --engine firefox --attr data-cover-on-leave [--control | --worker]
import type { EngineName } from '../support/browser.js'
import { allCases } from './all-cases.js'
import type { Case } from './case.js'
import { type LeaksOptions, leaksOptions } from './leaks-options.js'
import { leaksTable, type Tally } from './leaks-table.js'
import { openTheatre, type Theatre } from './open-theatre.js'
import { playOnce } from './play-once.js'
import { variants } from './variants.js'

/** An id that no case has is an error, not an empty table. */
function chosen({ ids }: LeaksOptions, engine: EngineName) {
  const known = allCases.filter(piece => piece.leak || piece.lastPicture)
  const unknown = ids.filter(id => !known.some(piece => piece.id === id))
  if (unknown.length > 0) throw new Error(`unknown case ${unknown}, known are ${known.map(({ id }) => id)}`)
  const wanted = known.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return wanted.filter(piece => variants(piece, engine).length > 0)
}

/** A positive case that films what must not be seen has the guard, and no other variant. */
const variantOf = ({ positive }: Case, { variant }: LeaksOptions) => (positive ? 'positive' : variant)

async function repeat(theatre: Theatre, piece: Case, options: LeaksOptions): Promise<Tally> {
  const tally: Tally = { engine: theatre.browser.name, id: piece.id, frames: [], failures: 0 }
  for (let run = 1; run <= options.runs; run++) {
    const { frames, failure, line } = await playOnce(theatre, piece, variantOf(piece, options))
    tally.frames.push(frames)
    if (failure) tally.failures++
    console.log(`${tally.engine} (${piece.id}) run ${run}: ${line}`)
  }
  return tally
}

async function inEngine(engine: EngineName, options: LeaksOptions): Promise<Tally[]> {
  const theatre = { ...(await openTheatre(engine)), filmsLastPicture: true }
  const tallies: Tally[] = []
  for (const piece of chosen(options, engine)) {
    const attributes = { ...piece.attributes, ...options.attributes }
    tallies.push(await repeat(theatre, { ...piece, attributes }, options))
  }
  await theatre.close()
  return tallies
}

const options = leaksOptions(process.argv.slice(2))
const tallies: Tally[] = []
for (const engine of options.engines) tallies.push(...(await inEngine(engine, options)))
console.log(`\n${leaksTable(tallies)}`)
process.exitCode = tallies.some(({ failures }) => failures > 0) ? 1 : 0
