// npm run leaks -- --runs 20 --case a --engine firefox --attr data-cover-on-leave [--control]
import { display } from '../support/display.js'
import { engines } from '../support/engines.js'
import { allCases } from './all-cases.js'
import { type LeaksOptions, leaksOptions } from './leaks-options.js'
import { leaksTable, type Tally } from './leaks-table.js'
import { playOnce } from './play-once.js'

const chosen = ({ ids }: LeaksOptions) =>
  allCases.filter(piece => piece.leak && (ids.length === 0 || ids.includes(piece.id)))

async function repeat(engine: LeaksOptions['engines'][number], options: LeaksOptions): Promise<Tally[]> {
  const screen = await display()
  const browser = await engines[engine](screen.name)
  const tallies: Tally[] = []
  for (const piece of chosen(options)) {
    const attributed = { ...piece, attributes: { ...piece.attributes, ...options.attributes } }
    const frames: number[] = []
    let failures = 0
    for (let run = 1; run <= options.runs; run++) {
      const result = await playOnce({ browser, display: screen.name }, attributed, options.variant)
      frames.push(result.frames)
      if (result.failure) failures++
      console.log(`${engine} (${piece.id}) run ${run}: ${result.line}`)
    }
    tallies.push({ engine, id: piece.id, frames, failures })
  }
  await browser.close()
  await screen.stop()
  return tallies
}

const options = leaksOptions(process.argv.slice(2))
const tallies: Tally[] = []
for (const engine of options.engines) tallies.push(...(await repeat(engine, options)))
console.log(`\n${leaksTable(tallies)}`)
process.exitCode = tallies.some(({ failures }) => failures > 0) ? 1 : 0
