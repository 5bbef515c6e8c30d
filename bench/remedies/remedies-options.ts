import { parseArgs } from 'node:util'
import type { EngineName } from '../../test/support/browser.js'
import { engines } from '../../test/support/engines.js'
import { checked } from '../checked.js'
import { checkedRuns } from '../checked-runs.js'
import { type Remedy, remedies } from './all-remedies.js'

export interface RemediesOptions {
  runs: number
  remedies: Remedy[]
  engines: EngineName[]
}

/** Fewer runs are for trying out: they are printed and not kept. */
export const ENOUGH = 3

/** Reads the command line of `npm run remedies`. An unknown remedy or engine is an error, not an empty table. */
export function remediesOptions(args: string[]): RemediesOptions {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args,
    options: { remedy: many, engine: many, runs: { type: 'string', default: String(ENOUGH) } },
  })
  const known = remedies.map(({ id }) => id)
  const ids = checked(values.remedy, known, 'remedy')
  return {
    runs: checkedRuns(values.runs),
    remedies: remedies.filter(({ id }) => ids.includes(id)),
    engines: checked(values.engine, Object.keys(engines), 'engine') as EngineName[],
  }
}
