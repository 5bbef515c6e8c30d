import { parseArgs } from 'node:util'
import type { EngineName } from '../test/support/browser.js'
import { engines } from '../test/support/engines.js'
import { benches } from './benches.js'
import type { Bench } from './measure.js'

export interface BenchOptions {
  runs: number
  benches: Bench[]
  engines: EngineName[]
}

const names = Object.keys(engines)

function checked(given: string[], known: string[], what: string): string[] {
  const unknown = given.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new Error(`unknown ${what} ${unknown}, known are ${known}`)
  return given.length > 0 ? given : known
}

/** Reads the command line of `npm run bench`; what does not exist is an error, not an empty table. */
export function benchOptions(args: string[]): BenchOptions {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args,
    options: { bench: many, engine: many, runs: { type: 'string', default: '20' } },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: give a number from 1 on`)
  const ids = checked(
    values.bench,
    benches.map(({ id }) => id),
    'bench',
  )
  return {
    runs,
    benches: benches.filter(({ id }) => ids.includes(id)),
    engines: checked(values.engine, names, 'engine') as EngineName[],
  }
}
