// npm run bench -- --bench back --engine firefox --runs 20
import { mkdirSync, writeFileSync } from 'node:fs'
import type { EngineName } from '../test/support/browser.js'
import { benchOptions } from './bench-options.js'
import { document } from './document.js'
import { keepFigures, type Measured } from './figures.js'
import { machine } from './machine.js'
import type { Bench } from './measure.js'
import { table } from './table.js'

function keep({ id }: Bench, engine: EngineName, measured: Measured): void {
  mkdirSync('docs', { recursive: true })
  writeFileSync('docs/benchmarks.md', document(keepFigures(id, engine, measured)))
}

/** Fewer runs than enough are for trying out: they are printed and not kept. */
async function run(bench: Bench, engine: EngineName, given?: number): Promise<void> {
  const { enough = 20 } = bench
  const runs = given ?? enough
  const measured = { ...machine(engine), samples: await bench.measure({ engine, runs }) }
  console.log(`\n${bench.title}, ${engine} ${measured.version}, ${measured.cores} cores, ${runs} runs\n`)
  console.log(table(bench, { [bench.id]: { [engine]: measured } }))
  if (runs >= enough) keep(bench, engine, measured)
}

const options = benchOptions(process.argv.slice(2))
for (const engine of options.engines) for (const bench of options.benches) await run(bench, engine, options.runs)
