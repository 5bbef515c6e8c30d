import { parseArgs } from 'node:util'
import type { EngineName } from '../test/support/browser.js'
import { engines } from '../test/support/engines.js'
import { benches } from './benches.js'
import { checked } from './checked.js'
import { checkedRuns } from './checked-runs.js'
import type { Bench } from './measure.js'

export interface BenchOptions {
  /** Default: as many as the bench calls enough. */
  runs: number | undefined
  benches: Bench[]
  engines: EngineName[]
}

const names = Object.keys(engines)

/** Reads the command line of `npm run bench`. An unknown bench or engine is an error, not an empty table. */
export function benchOptions(args: string[]): BenchOptions {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args,
    options: { bench: many, engine: many, runs: { type: 'string' } },
  })
  const ids = checked(
    values.bench,
    benches.map(({ id }) => id),
    'bench',
  )
  return {
    runs: values.runs === undefined ? undefined : checkedRuns(values.runs),
    benches: benches.filter(({ id }) => ids.includes(id)),
    engines: checked(values.engine, names, 'engine') as EngineName[],
  }
}
