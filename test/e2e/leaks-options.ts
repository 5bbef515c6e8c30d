import { parseArgs } from 'node:util'
import type { EngineName } from '../support/browser.js'
import { engines } from '../support/engines.js'
import type { Attributes } from './case.js'
import type { Variant } from './variant.js'

export interface LeaksOptions {
  runs: number
  /** Empty: every case that has a leak. */
  ids: string[]
  engines: EngineName[]
  attributes: Attributes
  variant: Variant
}

/** `data-freshness=5s` or, without a value, `data-cover-on-leave`. */
function attribute(text: string): [string, string | true] {
  const [name = '', ...value] = text.split('=')
  return [name, value.length > 0 ? value.join('=') : true]
}

const names = Object.keys(engines) as EngineName[]

/** Reads the command line of `npm run leaks`. An unknown engine is an error, not an empty table. */
export function leaksOptions(args: string[]): LeaksOptions {
  const flag = { type: 'boolean', default: false } as const
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args,
    options: { case: many, engine: many, attr: many, runs: { type: 'string' }, control: flag, worker: flag },
  })
  const unknown = values.engine.filter(name => !names.includes(name as EngineName))
  if (unknown.length > 0) throw new Error(`unknown engine ${unknown}, known are ${names}`)
  return {
    runs: Number(values.runs ?? 20),
    ids: values.case,
    engines: values.engine.length > 0 ? (values.engine as EngineName[]) : names,
    attributes: Object.fromEntries(values.attr.map(attribute)),
    variant: values.control ? 'control' : values.worker ? 'with worker' : 'guarded',
  }
}
